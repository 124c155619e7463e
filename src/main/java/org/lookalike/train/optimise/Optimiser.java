package org.lookalike.train.optimise;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Moves named parameters along their gradients, in place. Parameters and gradients stay the caller's, of any strides;
 * the optimiser owns its running arrays until it is closed. Not for several threads.
 */
public final class Optimiser implements AutoCloseable {
    private final UpdateRule rule;
    private final Map<String, ParameterGroup> groups = new HashMap<>();
    private final Map<String, Moments> moments = new LinkedHashMap<>();
    private final NDManager manager;

    /**
     * @param groups no parameter in two of them
     * @param parent of the manager of the optimiser's own arrays
     */
    public Optimiser(OptimiserKind kind, Hyperparameters hyperparameters, List<ParameterGroup> groups,
            NDManager parent) {
        this.rule = kind.rule(hyperparameters);
        for (ParameterGroup group : groups)
            for (String name : group.parameters())
                if (this.groups.put(name, group) != null)
                    throw new IllegalArgumentException("a parameter is in one group, got \"" + name + "\" in two");
        this.manager = parent.newSubManager();
    }

    /**
     * One step. Parameters without a gradient stay where they are, and their step is not counted.
     *
     * @param learningRate 0 or above, before the groups' factors
     * @throws IllegalArgumentException if a gradient has no parameter, another shape than it, or no group
     */
    public void step(Map<String, NDArray> parameters, Map<String, NDArray> gradients, double learningRate) {
        if (!(learningRate >= 0 && Double.isFinite(learningRate)))
            throw new IllegalArgumentException("a learning rate is 0 or above, got " + learningRate);
        try (var _ = new NoGradient(); var numbers = new Numbers(manager)) {
            gradients.forEach((name, gradient) -> step(name, parameters.get(name), gradient, learningRate, numbers));
        }
    }

    private void step(String name, @Nullable NDArray parameter, NDArray gradient, double learningRate,
            Numbers numbers) {
        ParameterGroup group = groups.get(name);
        if (parameter == null || group == null)
            throw new IllegalArgumentException("a gradient belongs to a parameter in a group, got \"" + name + "\"");
        if (!parameter.getShape().equals(gradient.getShape()))
            throw new IllegalArgumentException("\"" + name + "\" has shape " + parameter.getShape()
                    + ", its gradient " + gradient.getShape());
        Moments own = moments.computeIfAbsent(name, _ -> new Moments(rule.moments(), parameter, manager));
        try (var _ = new NDScope()) { // closes what the arithmetic leaves behind
            rule.apply(new ParameterStep(parameter, gradient, own.arrays(), own.countStep(),
                    learningRate * group.rateFactor(), group.weightDecay(), numbers));
        }
    }

    /** A copy of what the next steps depend on, beside the parameters: arrays in row-major order. */
    public Map<String, float[]> state() {
        Map<String, float[]> state = new LinkedHashMap<>();
        moments.forEach((name, own) -> own.save(name, state));
        return state;
    }

    /**
     * Goes on from a saved state.
     *
     * @param parameters all that the state speaks of; others begin anew
     * @throws IllegalArgumentException if the state is of other parameters or of another optimiser
     */
    public void restore(Map<String, float[]> state, Map<String, NDArray> parameters) {
        Map<String, float[]> left = new HashMap<>(state);
        try (var _ = new NoGradient()) {
            moments.values().forEach(Moments::close);
            moments.clear();
            parameters.forEach((name, parameter) -> {
                if (Moments.savedIn(left, name)) {
                    Moments own = new Moments(rule.moments(), parameter, manager);
                    own.restore(name, left);
                    moments.put(name, own);
                }
            });
        }
        if (!left.isEmpty())
            throw new IllegalArgumentException("the saved state is another optimiser's: it has \""
                    + left.keySet().stream().sorted().findFirst().orElseThrow() + "\"");
    }

    @Override
    public void close() {
        manager.close();
    }
}
