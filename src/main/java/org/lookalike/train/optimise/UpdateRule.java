package org.lookalike.train.optimise;

import java.util.List;

/** How one parameter moves in one step. Its running arrays have the parameter's shape and begin as zeros. */
sealed interface UpdateRule permits Descent, Momentum, AdaGrad, RmsProp, Adam {

    /** What the running arrays are called in a checkpoint. */
    List<String> moments();

    /** Changes the parameter and its running arrays in place; whatever else it makes belongs to an open scope. */
    void apply(ParameterStep step);
}
