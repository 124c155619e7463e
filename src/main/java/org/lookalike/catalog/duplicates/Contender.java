package org.lookalike.catalog.duplicates;

import java.util.regex.Pattern;
import org.lookalike.image.PictureFacts;
import org.lookalike.image.PictureFormat;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.Place;

/**
 * A picture of a group that might be the one to keep.
 *
 * @param place the best of its files
 * @param chosen whether a person said to keep it
 * @param fidelity as of {@link #fidelity(PictureFormat)}, or that of the picture it was made from
 * @param converted whether it is saved without loss, but has the very pixels of one that is not: it was made from that
 * @param usual how many of the group are laid and toned like it
 */
record Contender(IndexedPicture picture, Place place, boolean chosen, int fidelity, boolean converted, int usual) {
    /** The {@link #fidelity} of what is saved without loss. */
    static final int LOSSLESS = 2;
    /** Sizes and compressions that differ by less count as equal. */
    private static final double PIXELS = 1.02;
    private static final double BYTES = 1.15;
    /** WebP takes about so many times fewer bytes than JPEG for the same quality. */
    private static final double WEBP = 1.4;
    private static final Pattern COPY = Pattern.compile(
            "copy|kopie|copie|edit|bearbeitet|\\(\\d+\\)|thumb|small|resized|~\\d", Pattern.CASE_INSENSITIVE);

    PictureFacts facts() {
        return picture.facts();
    }

    long size() {
        return steps((double) facts().width() * facts().height(), PIXELS);
    }

    long bytesPerPixel() {
        double bytes = facts().format() == PictureFormat.WEBP ? WEBP * facts().bytes() : facts().bytes();
        return steps(bytes / facts().width() / facts().height(), BYTES);
    }

    boolean saysWhenTaken() {
        return facts().takenAt() != null;
    }

    /** 0 of at most 256 colours, 1 with loss, 2 without. */
    static int fidelity(PictureFormat format) {
        return switch (format) {
            case PNG, BMP, TIFF -> LOSSLESS;
            case JPEG, WEBP -> 1;
            case GIF -> 0;
        };
    }

    /** Whether its name is like those that programs give to copies. */
    boolean isNamedCopy() {
        return isCopysName(place);
    }

    static boolean isCopysName(Place place) {
        String path = place.path().replace('\\', '/');
        return COPY.matcher(path.substring(path.lastIndexOf('/') + 1)).find();
    }

    private static long steps(double value, double step) {
        return Math.round(Math.log(value) / Math.log(step));
    }
}
