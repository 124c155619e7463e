package org.lookalike.catalog;

import java.util.List;
import java.util.Optional;
import org.lookalike.catalog.calibrate.Interpreted;
import org.lookalike.catalog.stage.Stage;
import org.lookalike.catalog.stage.Stages;
import org.lookalike.image.ContentId;
import org.lookalike.image.Region;
import org.lookalike.model.Prediction;
import org.lookalike.search.Query;

/** Answers questions by picture. Any number of threads. */
final class Asker {
    private static final int PREDICTIONS = 5;

    private final Insight insight;
    private final Aiming aiming;
    private final HeadInUse head;
    private final Stages stages;

    Asker(Insight insight, Aiming aiming, HeadInUse head, Stages stages) {
        this.insight = insight;
        this.aiming = aiming;
        this.head = head;
        this.stages = stages;
    }

    Asking ask(Wanted wanted, Question question) {
        try (var _ = insight.traffic().begin()) {
            return answer(wanted, question);
        }
    }

    private Asking answer(Wanted wanted, Question question) {
        long start = System.nanoTime();
        return switch (aiming.at(wanted)) {
            case Aim.Taking.Missed(Asking.Not why) -> why;
            case Aim.Taking.Taken(Aim aim) -> new Asking.Answered(answer(aim, wanted, question, start));
        };
    }

    private Answer answer(Aim aim, Wanted wanted, Question question, long start) {
        Interpreted found = found(new Query(aim.direction(), question.k(), question.offset(), question.filter(),
                question.minScore(), question.exact(), aim.leftOut(), question.diversity()), aim);
        return new Answer(aim.example().map(this::asked), wanted, aim.direction(), question, found.results(),
                found.interpretation(),
                (System.nanoTime() - start) / 1e6);
    }

    private Interpreted found(Query query, Aim aim) {
        try (var _ = stages.begin(Stage.SEARCH)) {
            return insight.search(query, wholePicture(aim));
        }
    }

    /** The picture asked with, if nothing but the whole of it says what to look like. */
    private static Optional<ContentId> wholePicture(Aim aim) {
        return aim.parts().size() == 1
                ? aim.example().filter(subject -> subject.part().equals(Region.WHOLE)).map(Subject::id)
                : Optional.empty();
    }

    private Answer.Asked asked(Subject subject) {
        return new Answer.Asked(subject.id(), subject.name(), subject.width(), subject.height(), subject.part(),
                predictions(subject));
    }

    private List<Prediction> predictions(Subject subject) {
        return head.now()
                .filter(h -> h.takes(subject.embedding()))
                .map(h -> h.predict(subject.embedding(), PREDICTIONS))
                .orElseGet(() -> subject.stored() == null ? List.of() : List.of(subject.stored()));
    }
}
