package org.lookalike.train;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.lookalike.train.config.TrainingConfig;
import org.lookalike.train.evaluate.Evaluation;
import org.lookalike.train.optimise.Schedule;
import org.lookalike.train.optimise.TrainingTime;
import org.lookalike.train.report.History;
import org.lookalike.train.report.HistoryRow;

/**
 * Steps, validations, learning rates, the best so far and when to stop, whatever it is that learns.
 *
 * @param <S> a copy of what was learned
 */
final class TrainingLoop<S> {
    private final TrainingConfig config;
    private final Learner<S> learner;
    private final Keeper<S> keeper;
    private final Watcher watcher;
    private final Schedule schedule;
    private final long perEpoch;
    private final long total;
    private final LongSupplier clock;
    private final long begun;
    private long examples;
    private long nanos;

    TrainingLoop(TrainingConfig config, Learner<S> learner, Keeper<S> keeper, Watcher watcher) {
        this(config, learner, keeper, watcher, System::nanoTime);
    }

    /** @param clock in nanoseconds, from any beginning */
    TrainingLoop(TrainingConfig config, Learner<S> learner, Keeper<S> keeper, Watcher watcher, LongSupplier clock) {
        this.config = config;
        this.learner = learner;
        this.keeper = keeper;
        this.watcher = watcher;
        schedule = config.schedule().rates();
        perEpoch = learner.stepsPerEpoch();
        total = perEpoch * config.run().epochs();
        this.clock = clock;
        begun = clock.getAsLong();
    }

    /** @see #run(Progress, Object) */
    Optional<Learned<S>> run() {
        return run(Progress.begin(config.validation()), learner.snapshot());
    }

    /**
     * Goes on.
     *
     * @param best of the validations so far
     * @return nothing if the keeper ended it
     * @throws IllegalArgumentException if the training diverges
     */
    Optional<Learned<S>> run(Progress from, S best) {
        Progress progress = from;
        S kept = best;
        while (progress.step() < total && !progress.stopping().isOver()) {
            var time = new TrainingTime(progress.step(), perEpoch, total);
            double rate = schedule.learningRate(config.optimiser().learningRate(), time, progress.reductions());
            boolean last = isTimeUp();
            if (rate < config.schedule().stopBelow())
                break;
            progress = progress.after(timed(time, rate));
            boolean validated = last || isValidated(progress.step());
            if (validated) {
                Evaluation evaluation = learner.judge();
                double score = config.validation().evaluator().score(evaluation.confusion());
                if (evaluation.pictures().isEmpty() || progress.stopping().best().isBeatenBy(score))
                    kept = learner.snapshot();
                progress = progress.after(row(progress, rate, evaluation, score), score,
                        schedule.after(progress.reductions(), score));
            }
            if (!keeper.stepped(progress, kept, validated))
                return Optional.empty();
            tell(progress, time, rate);
            if (last)
                break;
        }
        return Optional.of(
                new Learned<>(kept, new History(config.validation().evaluator(), progress.history()), speed()));
    }

    /** Whether the next step is the last. */
    private boolean isTimeUp() {
        int minutes = config.run().minutes();
        return minutes > 0 && clock.getAsLong() - begun > TimeUnit.MINUTES.toNanos(minutes);
    }

    private Stepped timed(TrainingTime time, double rate) {
        long start = clock.getAsLong();
        Stepped stepped = learner.step(time, rate);
        nanos += clock.getAsLong() - start;
        if (!Double.isFinite(stepped.loss()))
            throw new IllegalArgumentException("the training diverged in step " + (time.step() + 1) + ": its loss is "
                    + stepped.loss() + "; a smaller --learning-rate may help");
        examples += stepped.examples();
        return stepped;
    }

    private OptionalDouble speed() {
        return examples == 0 ? OptionalDouble.empty() : OptionalDouble.of(examples / (nanos / 1e9));
    }

    private HistoryRow row(Progress progress, double rate, Evaluation evaluation, double score) {
        return new HistoryRow((double) progress.step() / perEpoch, progress.step(), rate,
                progress.running().meanLoss(), progress.running().accuracy(), evaluation.logLoss(),
                evaluation.confusion().accuracy(), OptionalDouble.of(score));
    }

    /** At the end of each epoch, and every so many steps from the first epoch with validations on. */
    private boolean isValidated(long steps) {
        int every = config.validation().everySteps();
        boolean inBetween = every > 0 && steps % every == 0;
        return steps % perEpoch == 0 || (inBetween && steps > (config.validation().fromEpoch() - 1) * perEpoch);
    }

    private void tell(Progress progress, TrainingTime time, double rate) {
        StringBuilder detail = new StringBuilder();
        progress.running().meanLoss().ifPresent(loss -> detail.append(String.format(Locale.ROOT, "loss %.4f, ", loss)));
        if (!progress.history().isEmpty())
            progress.history()
                    .getLast()
                    .validationAccuracy()
                    .ifPresent(accuracy -> detail.append(String.format(Locale.ROOT, "accuracy %.4f, ", accuracy)));
        detail.append(String.format(Locale.ROOT, "learning rate %.2g, %.0f pictures/s", rate, speed().orElse(0)));
        watcher.at("epoch " + (time.epoch() + 1) + " of " + config.run().epochs(), progress.step(), total,
                detail.toString());
    }
}
