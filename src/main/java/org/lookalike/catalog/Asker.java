package org.lookalike.catalog;

import java.util.List;
import java.util.Optional;
import org.lookalike.model.Head;
import org.lookalike.model.Prediction;
import org.lookalike.search.Facets;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.Query;
import org.lookalike.search.Results;

/** Answers questions by picture. Any number of threads. */
final class Asker {
    private static final int PREDICTIONS = 5;

    private final PictureIndex index;
    private final Aiming aiming;
    private final Optional<Head> head;

    Asker(PictureIndex index, Aiming aiming, Optional<Head> head) {
        this.index = index;
        this.aiming = aiming;
        this.head = head;
    }

    Asking ask(Wanted wanted, Question question) {
        long start = System.nanoTime();
        return switch (aiming.at(wanted)) {
            case Aim.Taking.Missed(Asking.Not why) -> why;
            case Aim.Taking.Taken(Aim aim) -> new Asking.Answered(answer(aim, wanted, question, start));
        };
    }

    private Answer answer(Aim aim, Wanted wanted, Question question, long start) {
        Results results = index.search(new Query(aim.direction(), question.k(), question.offset(), question.filter(),
                question.minScore(), question.exact(), aim.leftOut(), question.diversity()));
        return new Answer(aim.example().map(this::asked), wanted, aim.direction(), question, results,
                (System.nanoTime() - start) / 1e6);
    }

    Facets facets(Answer answer) {
        Question question = answer.question();
        return question.minScore() > -1
                ? index.facets(question.filter(), answer.direction(), question.minScore())
                : index.facets(question.filter());
    }

    private Answer.Asked asked(Subject subject) {
        return new Answer.Asked(subject.id(), subject.name(), subject.width(), subject.height(), subject.part(),
                predictions(subject));
    }

    private List<Prediction> predictions(Subject subject) {
        return head.filter(h -> h.takes(subject.embedding()))
                .map(h -> h.predict(subject.embedding(), PREDICTIONS))
                .orElseGet(() -> subject.stored() == null ? List.of() : List.of(subject.stored()));
    }
}
