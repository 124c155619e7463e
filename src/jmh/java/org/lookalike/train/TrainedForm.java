package org.lookalike.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lookalike.model.Architecture;
import org.lookalike.model.Precision;
import org.lookalike.model.TrainingNetwork;
import org.lookalike.model.Weights;
import org.lookalike.train.config.Parsed;
import org.lookalike.train.config.TrainingConfig;
import org.lookalike.train.optimise.ParameterGroup;
import org.lookalike.train.optimise.TrainingTime;

/** The training form with its optimiser, Adam. */
record TrainedForm(TrainingNetwork network, LearningHead head, GradientStep descent) {

    static TrainedForm of(Architecture architecture, Precision precision, int categories, NDManager manager) {
        TrainingConfig config = switch (TrainingConfig.parse("",
                Map.of("strategy", "all", "optimiser", "adam", "weight-decay", "0"))) {
            case Parsed.Valid(TrainingConfig valid) -> valid;
            case Parsed.Invalid(var problems) -> throw new IllegalStateException(problems.toString());
        };
        TrainingNetwork network = TrainingNetwork.of(architecture,
                Weights.drawn(architecture, new Random(1), 0, List.of()),
                manager);
        network.learnAll(precision, false);
        LearningHead head = LearningHead.of(config.head(), architecture.embeddingSize(), categories,
                config.run().draws(),
                manager);
        Map<String, NDArray> parameters = new HeadedNetwork(network, head, false).parameters();
        return new TrainedForm(network, head, new GradientStep(config, new int[categories], parameters,
                ParameterGroup.of(parameters, 1, 0, false), manager));
    }

    /** @param shape of the pictures: N×side×side×channels */
    void step(NDManager manager, float[] pixels, Shape shape, int[] labels) {
        try (NDManager scratch = manager.newSubManager()) {
            NDArray x = scratch.create(pixels, shape);
            descent.take(x, labels, new TrainingTime(0, 1, 1), 0.001,
                    new HeadedNetwork(network, head, false));
        }
    }
}
