package org.lookalike.train.data;

import java.util.EnumMap;
import java.util.Map;

/** A number for each part; belongs to one thread. */
final class Counts {
    private final Map<Part, Integer> numbers = new EnumMap<>(Part.class);

    static Counts of(int train, int validation, int test) {
        var counts = new Counts();
        counts.add(Part.TRAIN, train);
        counts.add(Part.VALIDATION, validation);
        counts.add(Part.TEST, test);
        return counts;
    }

    int of(Part part) {
        return numbers.getOrDefault(part, 0);
    }

    void add(Part part, int number) {
        numbers.merge(part, number, Integer::sum);
    }

    int sum() {
        return numbers.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The first of the largest. */
    Part largest() {
        Part largest = Part.TRAIN;
        for (Part part : Part.values())
            if (of(part) > of(largest))
                largest = part;
        return largest;
    }
}
