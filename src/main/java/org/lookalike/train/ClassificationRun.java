package org.lookalike.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.lookalike.image.ContentId;
import org.lookalike.image.Decoder;
import org.lookalike.image.DecoderOptions;
import org.lookalike.model.Embedder;
import org.lookalike.model.Head;
import org.lookalike.model.KnownEmbeddings;
import org.lookalike.train.data.LabelledFolder;
import org.lookalike.train.data.LabelledPicture;
import org.lookalike.train.evaluate.Evaluation;
import org.lookalike.train.evaluate.Judged;

/** Judges a model by labelled pictures that it did not learn from. */
public final class ClassificationRun {
    private final Embedder embedder;
    private final Head head;
    private final Decoder decoder;
    private final Watcher watcher;

    /**
     * @param embedder its owner closes it
     * @param head of the embedder's model
     */
    public ClassificationRun(Embedder embedder, Head head, DecoderOptions pictures, Watcher watcher) {
        this.embedder = embedder;
        this.head = head;
        this.decoder = new Decoder(embedder.bundle().preprocessing().decoding(pictures));
        this.watcher = watcher;
    }

    /** What became of it. */
    public sealed interface Result {
        /** @param notes what was skipped, a sentence each */
        record Evaluated(Evaluation evaluation, List<String> notes) implements Result {}

        /** The folder's categories are not the model's. */
        record Refused(String reason) implements Result {}
    }

    /**
     * @param tenCrop whether to average over ten squares of each picture instead of the middle one
     * @throws IOException if the folder cannot be walked
     */
    public Result of(Path folder, boolean tenCrop) throws IOException {
        Map<ContentId, double[]> probabilities = new ConcurrentHashMap<>();
        LabelledFolder read;
        if (tenCrop) {
            var crops = new TenCropAverages(embedder, head, watcher);
            read = LabelledFolder.read(folder, decoder, crops);
            crops.finish();
            read.pictures().forEach(picture -> probabilities.put(picture.id(), crops.of(picture.id())));
        } else {
            var embedded = new EmbeddedPictures(embedder, KnownEmbeddings.NONE, watcher);
            read = LabelledFolder.read(folder, decoder, embedded);
            embedded.finish();
            float[][] features = embedded.features(read.pictures());
            for (int i = 0; i < features.length; i++)
                probabilities.put(read.pictures().get(i).id(), head.probabilities(features[i]));
        }
        var unknown = new TreeSet<>(read.categories());
        unknown.removeAll(Set.copyOf(head.categories()));
        if (!unknown.isEmpty())
            return new Result.Refused("the model \"" + embedder.bundle().name() + "\" does not know "
                    + some(unknown) + "; it knows " + some(new TreeSet<>(head.categories())));
        List<Judged> judged = new ArrayList<>();
        for (LabelledPicture picture : read.pictures())
            judged.add(new Judged(picture.file(), head.categories().indexOf(picture.category()),
                    Objects.requireNonNull(probabilities.get(picture.id()))));
        return new Result.Evaluated(new Evaluation(head.categories(), judged), Parts.notes(read));
    }

    private static String some(Set<String> names) {
        String shown = names.stream().limit(10).map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        return names.size() > 10 ? shown + " and " + (names.size() - 10) + " more" : shown;
    }
}
