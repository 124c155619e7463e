package org.lookalike.train;

import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lookalike.model.Head;
import org.lookalike.model.HeadKind;
import org.lookalike.model.ModelBundle;
import org.lookalike.model.Tensor;
import org.lookalike.model.TrainingNetwork;
import org.lookalike.model.Weights;
import org.lookalike.train.config.HeadConfig;
import org.lookalike.train.config.InitialWeights;
import org.lookalike.train.config.TrainingConfig;
import org.lookalike.train.optimise.Draws;

/** Where a network begins. The same model, configuration and pictures begin the same. */
final class InitialNetwork {
    private InitialNetwork() {}

    static NetworkWeights of(ModelBundle model, NetworkInput input, PictureBatches pictures, TrainingConfig config,
            Watcher watcher) {
        NetworkWeights begun = drawnOrGiven(model, input, pictures.parts().categories(), config);
        return config.network().initialWeights() == InitialWeights.WHITENED
                ? new NetworkWeights(Whitening.of(begun.backbone(), pictures, watcher), begun.head())
                : begun;
    }

    /** Before whatever pictures change in it. */
    static NetworkWeights drawnOrGiven(ModelBundle model, NetworkInput input, List<String> categories,
            TrainingConfig config) {
        Draws draws = config.run().draws();
        if (config.network().initialWeights() != InitialWeights.MODEL) {
            Weights backbone = Weights.drawn(input.architecture(), draws.generator("backbone", 0, 0),
                    config.network().initialDeviation(), config.network().initialBiases());
            return new NetworkWeights(backbone, drawn(config.head(), input.headFeatures(), categories.size(), draws));
        }
        Weights head = model.head()
                .filter(known -> known.features() == input.headFeatures() && fits(known, categories, config.head()))
                .map(known -> inOrder(known, categories))
                .orElseGet(() -> drawn(config.head(), input.headFeatures(), categories.size(), draws));
        return new NetworkWeights(model.backbone(), head);
    }

    static Weights drawn(HeadConfig config, int features, int categories, Draws draws) {
        try (NDManager manager = TrainingNetwork.manager()) {
            return LearningHead.of(config, features, categories, draws, manager)
                    .weights(Standardisation.none(features));
        }
    }

    /** A model that tells these very categories apart is taught further; any other begins with a new head. */
    private static boolean fits(Head head, List<String> categories, HeadConfig config) {
        if (head.kind() != config.head() || !Set.copyOf(head.categories()).equals(Set.copyOf(categories)))
            return false;
        List<Integer> hidden = head.weights()
                .tensors()
                .entrySet()
                .stream()
                .filter(entry -> entry.getKey().startsWith("hidden.") && entry.getKey().endsWith(".bias"))
                .map(entry -> entry.getValue().data().length)
                .toList();
        return hidden.equals(config.head() == HeadKind.FC ? config.hiddenSizes() : List.of());
    }

    private static Weights inOrder(Head head, List<String> categories) {
        int[] places = categories.stream().mapToInt(head.categories()::indexOf).toArray();
        Map<String, Tensor> tensors = new LinkedHashMap<>(head.weights().tensors());
        for (String name : List.of("classifier.weight", "classifier.bias"))
            tensors.put(name, rows(Objects.requireNonNull(tensors.get(name)), places));
        return new Weights(tensors);
    }

    private static Tensor rows(Tensor tensor, int[] places) {
        int width = tensor.data().length / places.length;
        float[] ordered = new float[tensor.data().length];
        for (int row = 0; row < places.length; row++)
            System.arraycopy(tensor.data(), places[row] * width, ordered, row * width, width);
        return new Tensor(Arrays.copyOf(tensor.shape(), tensor.shape().length), ordered);
    }
}
