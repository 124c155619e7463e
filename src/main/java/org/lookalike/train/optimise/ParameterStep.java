package org.lookalike.train.optimise;

import ai.djl.ndarray.NDArray;
import java.util.List;

/**
 * One parameter at one step.
 *
 * @param moments the rule's running arrays, in its order
 * @param count of this parameter's steps, this one included
 * @param learningRate of this parameter
 */
record ParameterStep(NDArray parameter, NDArray gradient, List<NDArray> moments, long count, double learningRate,
        double weightDecay, Numbers numbers) {

    /** The gradient of the loss plus half the weight decay times the parameter's square. */
    NDArray decayedGradient() {
        return weightDecay == 0 ? gradient : parameter.mul(number(weightDecay)).addi(gradient);
    }

    /** The running mean of values, of which {@code share} lasts. */
    NDArray average(int moment, NDArray values, double share) {
        return moments.get(moment).muli(number(share)).addi(values.mul(number(1 - share)));
    }

    NDArray number(double number) {
        return numbers.of(number);
    }

    void descend(NDArray direction) {
        descend(direction, learningRate);
    }

    void descend(NDArray direction, double rate) {
        parameter.subi(direction.mul(number(rate)));
    }
}
