package org.lookalike.train.config;

import java.util.List;
import org.lookalike.train.optimise.Schedule;

/**
 * How the learning rate changes.
 *
 * @param stepSize steps until {@code stepFactor}; for {@link ScheduleKind#STEP}
 * @param decayEpochs epochs until {@code decayFactor}; for {@link ScheduleKind#EPOCHS}
 * @param milestones epochs, counted from 0, from each of which on {@code decayFactor} counts; for
 *        {@link ScheduleKind#MILESTONES}
 * @param plateauPatience validations without a better score until {@code plateauFactor}; for {@link ScheduleKind#PLATEAU}
 * @param lastRate times the learning rate, at the end; for {@link ScheduleKind#COSINE}
 * @param stopBelow the training ends when the rate is lower; for {@link ScheduleKind#PLATEAU}
 * @param risingShare of the steps; for {@link ScheduleKind#ONE_CYCLE}
 */
public record ScheduleConfig(ScheduleKind schedule, int warmupSteps, int stepSize, double stepFactor, int decayEpochs,
        List<Integer> milestones, double decayFactor, int plateauPatience, double plateauFactor, double stopBelow,
        double lastRate,
        double risingShare) {
    public static final ScheduleConfig DEFAULT = new ScheduleConfig(ScheduleKind.COSINE, 0, 1000, 0.1, 1,
            List.of(80, 120), 0.85, 3, 0.5,
            0, 0, 0.3);

    public ScheduleConfig {
        new Rules().atLeast(0, "warmup-steps", warmupSteps)
                .atLeast(1, "step-size", stepSize)
                .that(isFactor(stepFactor), "step-factor is above 0 and at most 1", stepFactor)
                .atLeast(1, "decay-epochs", decayEpochs)
                .that(milestones.stream().allMatch(epoch -> epoch >= 1), "milestones are at least 1", milestones)
                .that(isFactor(decayFactor), "decay-factor is above 0 and at most 1", decayFactor)
                .atLeast(1, "plateau-patience", plateauPatience)
                .that(isFactor(plateauFactor), "plateau-factor is above 0 and at most 1", plateauFactor)
                .notNegative("stop-below", stopBelow)
                .that(lastRate >= 0 && lastRate <= 1, "last-rate is 0 to 1", lastRate)
                .share("rising-share", risingShare)
                .hold();
        milestones = List.copyOf(milestones);
    }

    private static boolean isFactor(double factor) {
        return factor > 0 && factor <= 1;
    }

    public Schedule rates() {
        Schedule rates = switch (schedule) {
            case CONSTANT -> Schedule.constant();
            case STEP -> Schedule.everySteps(stepSize, stepFactor);
            case EPOCHS -> Schedule.everyEpochs(decayEpochs, decayFactor);
            case MILESTONES -> Schedule.milestones(milestones, decayFactor);
            case PLATEAU -> Schedule.plateau(plateauPatience, plateauFactor);
            case COSINE -> Schedule.cosine(lastRate);
            case ONE_CYCLE -> Schedule.oneCycle(risingShare);
        };
        return rates.withWarmUp(warmupSteps);
    }
}
