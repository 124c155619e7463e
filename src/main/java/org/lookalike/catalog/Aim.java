package org.lookalike.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lookalike.image.ContentId;
import org.lookalike.model.Embedding;

/**
 * A question's pictures as one direction to look into.
 *
 * @param direction a unit vector; hits are ranked by their cosine with it
 * @param example the picture asked with, if there is one
 * @param parts of which the direction is the sum, the example first; none where it was learned
 * @param leftOut what is asked with is not what is looked for
 */
record Aim(Embedding direction, Optional<Subject> example, List<Part> parts, Set<ContentId> leftOut) {

    /** @param share by which the subject's unit vector enters the direction */
    record Part(Subject subject, float share) {}

    sealed interface Taking {}

    record Taken(Aim aim) implements Taking {}

    record Missed(Asking.Not why) implements Taking {}

    static Taking of(Wanted wanted, Subjects subjects) {
        List<Subject> found = new ArrayList<>();
        List<Combination.Weighted> weighted = new ArrayList<>();
        Set<ContentId> leftOut = new HashSet<>();
        for (Mark mark : marks(wanted)) {
            switch (subjects.of(mark.example())) {
                case Subjects.Found.Not(Asking.Not why) -> {
                    return new Missed(why);
                }
                case Subjects.Found.Ready(Subject subject) -> {
                    found.add(subject);
                    weighted.add(new Combination.Weighted(subject.embedding(), mark.weight()));
                    if (mark.example() instanceof Example.Known)
                        leftOut.add(subject.id());
                }
            }
        }
        Optional<Combination> combined = Combination.of(weighted);
        if (combined.isEmpty())
            return new Missed(new Asking.Unanswerable("the pictures to look like and those not to look like cancel each"
                    + " other out; take one away or give it another weight"));
        Combination sum = combined.get();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < found.size(); i++)
            parts.add(new Part(found.get(i), weighted.get(i).weight() / sum.length()));
        return new Taken(new Aim(sum.direction(), wanted.example().map(e -> found.getFirst()), parts, leftOut));
    }

    /** The picture asked with is a mark like the others, and the first. */
    private static List<Mark> marks(Wanted wanted) {
        List<Mark> marks = new ArrayList<>();
        wanted.example().ifPresent(example -> marks.add(new Mark(example, Mark.MORE)));
        marks.addAll(wanted.marks());
        return marks;
    }
}
