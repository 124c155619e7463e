package org.lookalike.train;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.lookalike.train.config.Parsed;
import org.lookalike.train.config.TrainingConfig;
import org.lookalike.train.evaluate.Evaluation;
import org.lookalike.train.optimise.TrainingTime;
import org.lookalike.train.report.HistoryRow;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TrainingLoopTest {
    private final AtomicLong nanos = new AtomicLong();

    /** Takes half a minute for a step, of which it makes four an epoch. */
    private final class Slow implements Learner<Integer> {
        private int steps;

        @Override
        public long stepsPerEpoch() {
            return 4;
        }

        @Override
        public Stepped step(TrainingTime time, double rate) {
            nanos.addAndGet(TimeUnit.SECONDS.toNanos(30));
            steps++;
            return new Stepped(1, 0, 10);
        }

        @Override
        public Evaluation judge() {
            return new Evaluation(List.of("a"), List.of());
        }

        @Override
        public Integer snapshot() {
            return steps;
        }
    }

    private Learned<Integer> learned(String minutes) {
        TrainingConfig config = ((Parsed.Valid) TrainingConfig.parse("", Map.of("epochs", "3", "minutes", minutes)))
                .config();
        return new TrainingLoop<>(config, new Slow(), (progress, best, validated) -> true,
                (what, done, total, detail) -> {}, nanos::get).run().orElseThrow();
    }

    @Test
    void endsWithItsLastEpoch() {
        assertEquals(12, learned("0").best());
        assertEquals(12, learned("60").best());
    }

    /** After the step in which they are over, and one more, with a validation of its own. */
    @Test
    void endsWhenItsMinutesAreOver() {
        Learned<Integer> learned = learned("3");
        assertEquals(8, learned.best());
        assertEquals(List.of(4L, 8L), learned.history().rows().stream().map(HistoryRow::step).toList());
        assertEquals(6, learned("2").best());
        assertEquals(20.0 / 60, learned.picturesPerSecond().orElseThrow(), 1e-12);
    }
}
