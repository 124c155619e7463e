package org.lookalike.train.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lookalike.image.ContentId;

/**
 * Labelled pictures in three parts that share nothing: neither a content nor near-duplicates, even of different categories
 * (perceptual hashes at most 8 bits apart, directly or through others; chains that would swallow a category are cut). Every
 * part has pictures of all categories, sorted by category and path. The same pictures and seed give the same split, in
 * whatever order they come and wherever they lie.
 */
public record Split(List<LabelledPicture> train, List<LabelledPicture> validation, List<LabelledPicture> test) {

    public Split {
        train = List.copyOf(train);
        validation = List.copyOf(validation);
        test = List.copyOf(test);
        Map<ContentId, Part> seen = new HashMap<>();
        check(seen, Part.TRAIN, train);
        check(seen, Part.VALIDATION, validation);
        check(seen, Part.TEST, test);
    }

    private static void check(Map<ContentId, Part> seen, Part part, List<LabelledPicture> pictures) {
        for (LabelledPicture picture : pictures) {
            Part before = seen.putIfAbsent(picture.id(), part);
            if (before != null && before != part)
                throw new IllegalArgumentException("no content is in two parts; " + picture.file() + " is in "
                        + before.label() + " and " + part.label());
        }
    }

    /**
     * Divides each category by shares, as nearly as its groups of near-duplicates allow. A category is too small if a part
     * with a share gets none of it.
     */
    public static Divided<Split> of(List<LabelledPicture> pictures, Shares shares, long seed) {
        return new Assignment(pictures, shares::of, false, seed).divide(Quota::emptyParts);
    }

    /** Takes exactly so many of each category; the others are in no part. */
    public static Divided<Split> perCategory(List<LabelledPicture> pictures, PerCategory counts, long seed) {
        return new Assignment(pictures, size -> counts.counts(), true, seed).divide(Quota::unfilledParts);
    }

    List<LabelledPicture> part(Part part) {
        return switch (part) {
            case TRAIN -> train;
            case VALIDATION -> validation;
            case TEST -> test;
        };
    }
}
