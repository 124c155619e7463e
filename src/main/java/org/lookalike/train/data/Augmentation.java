package org.lookalike.train.data;

import java.util.HashSet;
import java.util.Set;
import org.lookalike.image.ContentId;
import org.lookalike.image.Pixels;
import org.lookalike.image.Resampler;
import org.lookalike.model.Preprocessing;

/**
 * Varies training pictures, so that a network learns what they show and not where and how. Pictures of the other parts are
 * refused: what is judged by must look as it will in use. Any number of threads.
 */
public final class Augmentation {
    private final AugmentationOptions options;
    private final Preprocessing preprocessing;
    private final long seed;
    /** What becomes 0 in a network. */
    private final byte[] grey = new byte[3];
    private final Set<ContentId> training = new HashSet<>();

    /** @param split whose training part this may be given */
    public Augmentation(Split split, AugmentationOptions options, Preprocessing preprocessing, long seed) {
        this.options = options;
        this.preprocessing = preprocessing;
        this.seed = seed;
        for (int channel = 0; channel < grey.length; channel++)
            grey[channel] = (byte) Math.clamp(
                    Math.round(255 * preprocessing.mean().get(channel % preprocessing.channels())), 0, 255);
        for (LabelledPicture picture : split.train())
            training.add(picture.id());
    }

    /**
     * The square that the network sees of the picture in this epoch: the preprocessing's resize and crop with all that was
     * drawn, sampled in one step. The same seed, content and epoch draw the same. With all options off this is exactly the
     * preprocessing's own middle square.
     *
     * @param picture of any size; a copy resized by {@link Resampler#resizeShorterSide} to the preprocessing's
     *        {@code resize} does as well, and saves the shrinking in every epoch
     * @return {@code crop} x {@code crop} pixels
     * @throws IllegalArgumentException if the content is not in the training part
     */
    public Pixels view(ContentId id, Pixels picture, int epoch) {
        if (!training.contains(id))
            throw new IllegalArgumentException("only pictures of the training part are varied, got " + id);
        long bits = Seeds.bits(id);
        int side = preprocessing.crop();
        Drawn drawn = Drawn.of(options, Seeds.random(seed, epoch, bits), (bits + epoch) % 2 == 0)
                .unblurred(options, side);
        Pixels square = options.keepsGeometry()
                ? preprocessing.square(picture)
                : AffineSampler.sample(picture, map(drawn, picture, side), side);
        return drawn.erasure().apply(drawn.colouring().apply(square), grey);
    }

    private AffineMap map(Drawn drawn, Pixels picture, int side) {
        int width = preprocessing.squash() ? preprocessing.resize() : resized(picture.width(), picture);
        int height = preprocessing.squash() ? preprocessing.resize() : resized(picture.height(), picture);
        return AffineMap.of(drawn, side, offset(width - side, drawn.left()), offset(height - side, drawn.top()),
                (double) picture.width() / width, (double) picture.height() / height);
    }

    /** As {@link Resampler} rounds. */
    private int resized(int length, Pixels picture) {
        return (int) ((long) preprocessing.resize() * length / Math.min(picture.width(), picture.height()));
    }

    /** A whole number of pixels, so that a picture of the right size is cut and not blurred. */
    private double offset(int slack, double drawn) {
        return options.crop() ? Math.floor(drawn * (slack + 1)) : Math.rint(slack / 2.0);
    }
}
