package org.lookalike.train;

import java.util.ArrayList;
import java.util.List;
import org.lookalike.train.config.ValidationConfig;
import org.lookalike.train.optimise.EarlyStopping;
import org.lookalike.train.optimise.Reductions;
import org.lookalike.train.report.HistoryRow;

/**
 * Where a training is between two steps: with the learner's own numbers, all that the rest of it depends on.
 *
 * @param step that comes next, from 0
 * @param history of the validations so far
 */
record Progress(long step, Running running, Reductions reductions, EarlyStopping stopping, List<HistoryRow> history) {

    Progress {
        history = List.copyOf(history);
    }

    static Progress begin(ValidationConfig config) {
        return new Progress(0, Running.NOTHING, Reductions.none(config.noScore()), config.stopping(), List.of());
    }

    Progress after(Stepped stepped) {
        return new Progress(step + 1, running.plus(stepped), reductions, stopping, history);
    }

    /** @param reduced what the schedule remembers of the validation */
    Progress after(HistoryRow row, double score, Reductions reduced) {
        List<HistoryRow> rows = new ArrayList<>(history);
        rows.add(row);
        return new Progress(step, Running.NOTHING, reduced, stopping.after(score), rows);
    }
}
