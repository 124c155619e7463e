package org.lookalike.train;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.lookalike.image.Decoder;
import org.lookalike.image.Pixels;
import org.lookalike.image.Resampler;
import org.lookalike.model.Preprocessing;
import org.lookalike.train.config.TrainingConfig;
import org.lookalike.train.data.Augmentation;
import org.lookalike.train.data.AugmentationOptions;
import org.lookalike.train.data.LabelledPicture;

/** Pictures as a network takes them: count × side × side × channels normalised numbers. Any number of threads. */
final class PictureBatches {
    /** Of the heap, for decoded pictures. */
    private static final double SHARE = 0.4;

    private final Parts parts;
    private final Preprocessing preprocessing;
    private final Augmentation augmentation;
    private final PictureStore training;
    private final PictureStore validation;
    private final PictureStore unkept;

    PictureBatches(Parts parts, Preprocessing preprocessing, TrainingConfig config, Decoder decoder) {
        this.parts = parts;
        this.preprocessing = preprocessing;
        AugmentationOptions options = config.augmentation().options();
        augmentation = new Augmentation(parts.split(), options, preprocessing, config.run().seed());
        AtomicLong room = new AtomicLong((long) (SHARE * Runtime.getRuntime().maxMemory()));
        // As large as the largest view needs; what is larger only costs room.
        int side = (int) Math.ceil(preprocessing.resize() * Math.max(1, options.maxScale()));
        training = new PictureStore(decoder, pixels -> atMost(side, pixels), room);
        validation = new PictureStore(decoder, preprocessing::square, room);
        unkept = new PictureStore(decoder, preprocessing::square, new AtomicLong());
    }

    private static Pixels atMost(int side, Pixels pixels) {
        return Math.min(pixels.width(), pixels.height()) <= side ? pixels : Resampler.resizeShorterSide(pixels, side);
    }

    /** Of a batch of so many. */
    Shape shape(int count) {
        return new Shape(count, preprocessing.crop(), preprocessing.crop(), preprocessing.channels());
    }

    Parts parts() {
        return parts;
    }

    /** Varied as the epoch has it. */
    float[] training(int[] chosen, long epoch) {
        List<Pixels> views = new ArrayList<>();
        for (int i : chosen) {
            LabelledPicture picture = parts.train().get(i);
            views.add(augmentation.view(picture.id(), training.get(picture), (int) epoch));
        }
        return normalised(views);
    }

    /** As in use. */
    float[] plain(List<LabelledPicture> pictures) {
        return normalised(pictures.stream().map(validation::get).toList());
    }

    /** The same, read by all processors and kept by nobody. */
    float[] once(List<LabelledPicture> pictures) {
        return normalised(pictures.parallelStream().map(unkept::get).toList());
    }

    private float[] normalised(List<Pixels> squares) {
        float[] numbers = new float[squares.size() * preprocessing.size()];
        int at = 0;
        for (Pixels square : squares) {
            preprocessing.normaliseInterleaved(square, numbers, at);
            at += preprocessing.size();
        }
        return numbers;
    }
}
