package org.lookalike.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lookalike.catalog.Aim.Taking;
import org.lookalike.catalog.learn.TasteLearner;
import org.lookalike.image.ContentId;
import org.lookalike.model.Embedding;

/** Turns a question's pictures into the direction to look into. Any number of threads. */
record Aiming(Subjects subjects, TasteLearner learner) {
    private static final Asking.Unanswerable CANCELLED = new Asking.Unanswerable(
            "the pictures to look like and those not"
                    + " to look like cancel each other out; take one away or give it another weight");
    private static final Asking.Unanswerable NOTHING_ELSE = new Asking.Unanswerable(
            "there is nothing to tell the right pictures from: mark one as wrong, or index more");

    /** A mark whose embedding is known. */
    private record Marked(Subject subject, Mark mark) {
        Combination.Weighted weighted() {
            return new Combination.Weighted(subject.embedding(), mark.weight());
        }
    }

    Taking at(Wanted wanted) {
        List<Marked> marked = new ArrayList<>();
        for (Mark mark : marks(wanted)) {
            switch (subjects.of(mark.example())) {
                case Subjects.Found.Not(Asking.Not why) -> {
                    return new Taking.Missed(why);
                }
                case Subjects.Found.Ready(Subject subject) -> marked.add(new Marked(subject, mark));
            }
        }
        return wanted.learned() ? learned(wanted, marked) : combined(wanted, marked);
    }

    /** The picture asked with is a mark like the others, and the first. */
    private static List<Mark> marks(Wanted wanted) {
        List<Mark> marks = new ArrayList<>();
        wanted.example().ifPresent(example -> marks.add(new Mark(example, Mark.MORE)));
        marks.addAll(wanted.marks());
        return marks;
    }

    private static Taking combined(Wanted wanted, List<Marked> marked) {
        Optional<Combination> combined = Combination.of(marked.stream().map(Marked::weighted).toList());
        if (combined.isEmpty())
            return new Taking.Missed(CANCELLED);
        Combination sum = combined.get();
        List<Aim.Part> parts = marked.stream()
                .map(m -> new Aim.Part(m.subject(), m.mark().weight() / sum.length()))
                .toList();
        return taken(wanted, marked, sum.direction(), parts);
    }

    private Taking learned(Wanted wanted, List<Marked> marked) {
        return learner.learn(embeddings(marked, 1), embeddings(marked, -1), known(marked))
                .map(taste -> taken(wanted, marked, taste.direction(), List.of()))
                .orElseGet(() -> new Taking.Missed(NOTHING_ELSE));
    }

    private static List<Embedding> embeddings(List<Marked> marked, float sign) {
        return marked.stream()
                .filter(m -> Math.signum(m.mark().weight()) == sign)
                .map(m -> m.subject().embedding())
                .toList();
    }

    private static Set<ContentId> known(List<Marked> marked) {
        Set<ContentId> ids = new HashSet<>();
        for (Marked one : marked)
            if (one.mark().example() instanceof Example.Known)
                ids.add(one.subject().id());
        return ids;
    }

    private static Taking taken(Wanted wanted, List<Marked> marked, Embedding direction, List<Aim.Part> parts) {
        Optional<Subject> example = wanted.example().map(e -> marked.getFirst().subject());
        return new Taking.Taken(new Aim(direction, example, parts, known(marked)));
    }
}
