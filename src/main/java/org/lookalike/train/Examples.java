package org.lookalike.train;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What a head learns from or is judged by.
 *
 * @param views of every picture, the first unchanged: for each view a row of pooled features for each picture
 * @param labels each picture's category, in [0, categories)
 */
@SuppressWarnings("ArrayRecordComponent") // shared, compared by nobody
record Examples(List<float[][]> views, int[] labels) {

    Examples {
        views = List.copyOf(views);
        for (float[][] view : views)
            if (view.length != labels.length)
                throw new IllegalArgumentException(
                        "there is a row for each of " + labels.length + " labels, got " + view.length);
    }

    static Examples of(float[][] features, int[] labels) {
        return new Examples(List.<float[][]>of(features), labels);
    }

    int count() {
        return labels.length;
    }

    /** The pictures as they are. */
    float[][] features() {
        return views.getFirst();
    }

    /** Which view of the pictures an epoch sees: each in turn. */
    float[][] view(long epoch) {
        return views.get((int) (epoch % views.size()));
    }

    /** Some of them, in this order. */
    Examples only(int[] chosen) {
        return new Examples(views.stream().map(view -> rows(view, chosen)).toList(),
                Arrays.stream(chosen).map(i -> labels[i]).toArray());
    }

    private static float[][] rows(float[][] view, int[] chosen) {
        return Arrays.stream(chosen).mapToObj(i -> view[i]).toArray(float[][]::new);
    }

    /** A name for each, where nobody will read it. */
    List<Path> noFiles() {
        return Collections.nCopies(count(), Path.of(""));
    }

    int[] counts(int categories) {
        int[] counts = new int[categories];
        for (int label : labels)
            counts[label]++;
        return counts;
    }
}
