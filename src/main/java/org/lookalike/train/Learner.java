package org.lookalike.train;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.lookalike.train.evaluate.Evaluation;
import org.lookalike.train.optimise.FoundRate;
import org.lookalike.train.optimise.LearningRateSearch;
import org.lookalike.train.optimise.TrainingTime;

/**
 * What {@link TrainingLoop} trains. For one thread.
 *
 * @param <S> a copy of what it has learned
 */
interface Learner<S> {

    /** At least 1. */
    long stepsPerEpoch();

    /** Learns from the next examples. Steps are taken in order, each once. */
    Stepped step(TrainingTime time, double rate);

    /** Judges the validation examples, as it is now. */
    Evaluation judge();

    S snapshot();

    /** Learns at ever higher rates, after which this is of no use. */
    default FoundRate findRate(LearningRateSearch search, Watcher watcher) {
        var steps = new AtomicLong();
        return search.run(rate -> {
            var time = new TrainingTime(steps.getAndIncrement(), stepsPerEpoch(), search.batches());
            double loss = step(time, rate).loss();
            watcher.at("trying learning rates", steps.get(), search.batches(),
                    String.format(Locale.ROOT, "loss %.4f, learning rate %.2g", loss, rate));
            return loss;
        });
    }
}
