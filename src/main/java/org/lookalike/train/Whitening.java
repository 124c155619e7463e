package org.lookalike.train;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lookalike.model.Tensor;
import org.lookalike.model.Weights;
import org.lookalike.train.data.LabelledPicture;
import org.lookalike.train.whiten.Patches;

/** A network whose first convolution whitens the training part's patches. */
final class Whitening {
    private static final int PICTURES = 5_000;
    private static final int AT_ONCE = 50;

    private Whitening() {}

    /** @param drawn its first tensor has twice as many filters as a patch has numbers; all others stay */
    static Weights of(Weights drawn, PictureBatches pictures, Watcher watcher) {
        Map<String, Tensor> tensors = new LinkedHashMap<>(drawn.tensors());
        Map.Entry<String, Tensor> first = tensors.entrySet().iterator().next();
        long[] shape = first.getValue().shape();
        var patches = new Patches((int) shape[1], (int) shape[2]);
        List<LabelledPicture> sample = sample(pictures.parts().train());
        int side = (int) pictures.shape(1).get(1);
        for (int from = 0; from < sample.size(); from += AT_ONCE) {
            List<LabelledPicture> some = sample.subList(from, Math.min(from + AT_ONCE, sample.size()));
            watcher.at("measuring patches", from, sample.size(), "");
            patches.count(pictures.once(some), some.size(), side);
        }
        first.setValue(new Tensor(shape, patches.filters()));
        return new Weights(tensors);
    }

    /** By content, which has nothing to do with what they show or where they lie. */
    private static List<LabelledPicture> sample(List<LabelledPicture> all) {
        return all.stream().sorted(Comparator.comparing(picture -> picture.id().hex())).limit(PICTURES).toList();
    }
}
