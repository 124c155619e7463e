package org.lookalike.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What flows between the layers of a {@link TrainingPass}. */
sealed interface Flow {

    /**
     * Below all that learns.
     *
     * @param array N×C×h×w
     */
    record Still(NDArray array) implements Flow {}

    /** A layer's output and, on the way back, its gradient. */
    final class Output implements Flow {
        private final FeatureMap map;
        private @Nullable FeatureMap gradient;

        Output(FeatureMap map) {
            this.map = map;
        }

        FeatureMap map() {
            return map;
        }

        Rows rows() {
            return map.rows();
        }

        /** Of each picture's map. */
        int pixels() {
            Shape shape = map.array().getShape();
            return (int) (shape.get(1) * shape.get(2));
        }

        FeatureMap gradient() {
            return Objects.requireNonNull(gradient);
        }

        void receive(FeatureMap gradient) {
            this.gradient = gradient;
        }
    }

    /** The first channels of a stage. */
    record Joined(Stage stage, int channels) implements Flow {

        /** With mean 0 and variance 1. */
        Rows standardised() {
            return stage.standardised.rows().channels(0, channels);
        }

        Rows gradient() {
            return stage.gradient.channels(0, channels);
        }

        /** Whether a gradient has come back to the stage before this one; the first must be of all its channels. */
        boolean returnsAgain() {
            boolean again = stage.returned;
            stage.returned = true;
            return again;
        }

        Shape shape() {
            return stage.standardised.shape(channels);
        }

        /** @see Normalisation#count */
        void count(MemorySegment runningMean, MemorySegment runningVariance) {
            int from = 0;
            for (int i = 0; from < channels; i++) {
                Normalisation norm = stage.norms.get(i);
                norm.count(runningMean, runningVariance, from);
                from += norm.channels();
            }
        }
    }

    /** All channels of a stage side by side, from which its layers take as many as there are before them. */
    final class Stage {
        private final FeatureMap standardised;
        private final Rows gradient;
        private final List<Normalisation> norms = new ArrayList<>();
        private int filled;
        private boolean returned;

        /**
         * @param standardised to be filled
         * @param gradient of the same size, for the sum of what comes back
         */
        Stage(FeatureMap standardised, Rows gradient) {
            this.standardised = standardised;
            this.gradient = gradient;
        }

        /** Fills the next channels. */
        Rows join(Rows rows, Normalisation norm) {
            Rows place = standardised.rows().channels(filled, rows.channels());
            ChannelOps.scaleShift(rows, norm.standardise(), place);
            norms.add(norm);
            filled += rows.channels();
            return place;
        }

        /** Where the gradient of the channels filled last is summed up. */
        Rows gradientOfLast() {
            int last = norms.getLast().channels();
            return gradient.channels(filled - last, last);
        }

        Joined joined() {
            return new Joined(this, filled);
        }
    }
}
