package org.lookalike.train.optimise;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;

/**
 * @param decoupled whether weight decay passes the moments by
 * @see OptimiserKind#ADAM
 * @see OptimiserKind#ADAMW
 */
record Adam(double beta1, double beta2, double epsilon, boolean decoupled) implements UpdateRule {

    @Override
    public List<String> moments() {
        return List.of("mean", "squares");
    }

    @Override
    public void apply(ParameterStep step) {
        if (decoupled && step.weightDecay() > 0)
            step.parameter().muli(step.number(1 - step.learningRate() * step.weightDecay()));
        NDArray gradient = decoupled ? step.gradient() : step.decayedGradient();
        // Both moments began as zeros, which their first values lean to; these take that back, in the order of section 2's end.
        double meanShare = 1 - Math.pow((float) beta1, (double) step.count());
        double root = Math.sqrt(1 - Math.pow((float) beta2, (double) step.count()));
        // One native call: most parameters are small, and each of its dozen operations would cost more than they do.
        JniUtils.adamUpdate((PtNDArray) step.parameter(), (PtNDArray) gradient, (PtNDArray) step.moments().get(0),
                (PtNDArray) step.moments().get(1), (float) step.learningRate(),
                (float) (step.learningRate() * root / meanShare), 0, 1, -1, (float) beta1, (float) beta2,
                (float) (epsilon * root), false);
    }
}
