package org.lookalike.train;

import java.util.List;
import org.lookalike.model.ModelBundle;
import org.lookalike.train.evaluate.Evaluation;

/** What became of a training. */
public sealed interface Outcome {

    /**
     * @param evaluation of the validation pictures
     * @param trainingPictures that were learned from
     * @param notes what was skipped and what else a person should know, a sentence each
     */
    record Trained(ModelBundle model, Evaluation evaluation, int trainingPictures, double seconds, List<String> notes)
            implements
                Outcome {}

    /**
     * Somebody ended it, and it can go on.
     *
     * @param step that the checkpoint was written after
     */
    record Stopped(long step) implements Outcome {}

    /** @param reasons what stands in the way and how much of it would do, a sentence each */
    record Refused(List<String> reasons) implements Outcome {}
}
