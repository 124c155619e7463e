package org.lookalike.train;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.lookalike.model.Head;
import org.lookalike.train.evaluate.Evaluation;
import org.lookalike.train.evaluate.Judged;

/** Has a head judge examples as it will in use. */
final class Judging {
    private Judging() {}

    /** @param files of the examples, in their order */
    static Evaluation of(Head head, Examples examples, List<Path> files) {
        List<Judged> judged = IntStream.range(0, examples.count())
                .parallel()
                .mapToObj(i -> new Judged(files.get(i), examples.labels()[i],
                        head.probabilities(examples.features()[i])))
                .toList();
        return new Evaluation(head.categories(), judged);
    }
}
