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
 * @param converted whether it is saved without loss, but has the very pixels of one that is not: it was made from that
 * @param usual how many of the group are laid and toned like it
 */
record Contender(IndexedPicture picture, Place place, boolean chosen, boolean converted, int usual) {
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

    /** 0 of 256 colours, 1 with loss or made from such a file, 2 without. */
    int fidelity() {
        if (converted)
            return 1;
        return switch (facts().format()) {
            case PNG, BMP, TIFF -> 2;
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
