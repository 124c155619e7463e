package org.lookalike.search;

import java.util.Set;

/**
 * Which pictures may be found: those that pass every part. Of a part that is a set, any member will do; an empty set
 * lets all through.
 *
 * @param folders absolute and normalised; pictures seen in them or below
 */
public record Filter(Set<String> categories, Set<String> predictions, Probabilities probability, Days taken,
        Set<PictureSize> sizes, Set<PictureShape> shapes, Set<String> folders) {
    public static final Filter NONE = new Filter(Set.of(), Set.of());

    public Filter {
        categories = Set.copyOf(categories);
        predictions = Set.copyOf(predictions);
        sizes = Set.copyOf(sizes);
        shapes = Set.copyOf(shapes);
        folders = Set.copyOf(folders);
    }

    public Filter(Set<String> categories, Set<String> predictions) {
        this(categories, predictions, Probabilities.ANY, Days.ANY, Set.of(), Set.of(), Set.of());
    }

    public Filter withCategories(Set<String> wanted) {
        return new Filter(wanted, predictions, probability, taken, sizes, shapes, folders);
    }

    public Filter withPredictions(Set<String> wanted) {
        return new Filter(categories, wanted, probability, taken, sizes, shapes, folders);
    }

    public Filter withTaken(Days wanted) {
        return new Filter(categories, predictions, probability, wanted, sizes, shapes, folders);
    }

    public Filter withSizes(Set<PictureSize> wanted) {
        return new Filter(categories, predictions, probability, taken, wanted, shapes, folders);
    }

    public Filter withShapes(Set<PictureShape> wanted) {
        return new Filter(categories, predictions, probability, taken, sizes, wanted, folders);
    }

    public Filter withFolders(Set<String> wanted) {
        return new Filter(categories, predictions, probability, taken, sizes, shapes, wanted);
    }
}
