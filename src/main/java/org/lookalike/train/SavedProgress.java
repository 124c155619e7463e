package org.lookalike.train;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.lookalike.model.Preprocessing;
import org.lookalike.train.optimise.EarlyStopping;
import org.lookalike.train.optimise.Reductions;
import org.lookalike.train.report.HistoryRow;

/** The part of a checkpoint that is no array, as it stands in its JSON file. */
record SavedProgress(String model, Preprocessing preprocessing, long step, Running running, Reductions reductions,
        EarlyStopping stopping, List<Row> history) {
    static final ObjectMapper JSON = JsonMapper.builder().disable(MapperFeature.AUTO_DETECT_IS_GETTERS).build();

    /** As {@link HistoryRow}, null for what was not measured. */
    record Row(double epoch, long step, double learningRate, @Nullable Double trainingLoss,
            @Nullable Double trainingAccuracy, @Nullable Double validationLoss, @Nullable Double validationAccuracy,
            @Nullable Double validationScore) {

        static Row of(HistoryRow row) {
            return new Row(row.epoch(), row.step(), row.learningRate(), orNull(row.trainingLoss()),
                    orNull(row.trainingAccuracy()), orNull(row.validationLoss()), orNull(row.validationAccuracy()),
                    orNull(row.validationScore()));
        }

        HistoryRow row() {
            return new HistoryRow(epoch, step, learningRate, optional(trainingLoss), optional(trainingAccuracy),
                    optional(validationLoss), optional(validationAccuracy), optional(validationScore));
        }

        private static @Nullable Double orNull(OptionalDouble value) {
            return value.isPresent() ? value.getAsDouble() : null;
        }

        private static OptionalDouble optional(@Nullable Double value) {
            return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
        }
    }

    static SavedProgress of(Checkpoint checkpoint) {
        Progress progress = checkpoint.progress();
        return new SavedProgress(checkpoint.provenance().model(), checkpoint.preprocessing(), progress.step(),
                progress.running(), progress.reductions(), progress.stopping(),
                progress.history().stream().map(Row::of).toList());
    }

    Progress progress() {
        return new Progress(step, running, reductions, stopping, history.stream().map(Row::row).toList());
    }
}
