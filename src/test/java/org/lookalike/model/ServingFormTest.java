package org.lookalike.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The serving forms against the training form, on a small DenseNet. */
class ServingFormTest {
    private static final DenseNet SMALL = DenseNet.of(8, 16, 2, 3, 2);
    private static final int SIDE = 64;
    private static final FloatBuffer TWO_PICTURES = FloatBuffer.wrap(FilledWeights.input(2 * 3 * SIDE * SIDE));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void agreesWithTheTrainingForm(ServingVariant variant) throws IOException {
        Weights weights = FilledWeights.of(SMALL.shapes());
        float[] expected = trainingFeatureMap(SMALL, weights, TWO_PICTURES.rewind(), SIDE);
        try (ServingNetwork serving = load(weights, variant)) {
            float[] map = serving.featureMap(TWO_PICTURES.rewind(), new BatchShape(2, 3, SIDE));
            float[] pooled = serving.pooled(TWO_PICTURES.rewind(), new BatchShape(2, 3, SIDE));
            double bound = variant.bf16() ? 2e-2 : 1e-5;
            assertTrue(relativeError(expected, map) < bound);
            assertTrue(relativeError(pooled(expected, 2, SMALL.features()), pooled) < bound);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "FP32.*", mode = EnumSource.Mode.MATCH_ANY)
    void givesTheSameForAPictureAloneAndInABatch(ServingVariant variant) throws IOException {
        Weights weights = FilledWeights.of(SMALL.shapes());
        try (ServingNetwork serving = load(weights, variant)) {
            float[] both = serving.pooled(TWO_PICTURES.rewind(), new BatchShape(2, 3, SIDE));
            FloatBuffer second = FloatBuffer.wrap(TWO_PICTURES.array(), 3 * SIDE * SIDE, 3 * SIDE * SIDE).slice();
            float[] alone = serving.pooled(second, new BatchShape(1, 3, SIDE));
            assertArrayEquals(alone, Arrays.copyOfRange(both, alone.length, both.length), 1e-5f);
        }
    }

    @Test
    void followsNormalisationsThatTurnSigns() throws IOException {
        Weights weights = FilledWeights.of(SMALL.shapes());
        float[] scales = weights.get("features.denseblock1.denselayer2.norm1.weight").data();
        scales[3] = -scales[3];
        scales[7] = 0;
        assertFalse(ScaleShift.of(weights, "features.denseblock1.denselayer2.norm1").bounds().onlyLow());
        float[] expected = trainingFeatureMap(SMALL, weights, TWO_PICTURES.rewind(), SIDE);
        try (ServingNetwork serving = load(weights, ServingVariant.FP32)) {
            assertTrue(relativeError(expected,
                    serving.featureMap(TWO_PICTURES.rewind(), new BatchShape(2, 3, SIDE))) < 1e-5);
        }
    }

    @Test
    void trainingFormKeepsItsNumbers() {
        Weights weights = FilledWeights.of(SMALL.shapes());
        try (NDManager manager = TrainingNetwork.manager();
                TrainingNetwork training = TrainingNetwork.of(SMALL, weights, manager)) {
            Weights kept = training.weights();
            assertEquals(List.copyOf(weights.tensors().keySet()), List.copyOf(kept.tensors().keySet()));
            for (String name : kept.tensors().keySet())
                assertArrayEquals(weights.get(name).data(), kept.get(name).data(), name);
        }
    }

    /** torchvision 0.14.1's densenet121 under the same weights and input; made as {@link FilledWeights} says. */
    @Test
    void givesTorchvisionsEmbedding() throws IOException {
        Network network = Architecture.labelled("densenet121").network();
        Path file = folder.resolve("densenet121.pt");
        TorchScriptWriter
                .write(network, FilledWeights.of(network.shapes()), ServingVariant.FP32, new BatchShape(1, 3, 224))
                .write(file);
        try (ServingNetwork serving = ServingNetwork.load(file, ServingVariant.FP32)) {
            FloatBuffer input = FloatBuffer.wrap(FilledWeights.input(3 * 224 * 224));
            assertTrue(relativeError(torchvisions(), serving.pooled(input, new BatchShape(1, 3, 224))) < 1e-3);
        }
    }

    private static float[] torchvisions() throws IOException {
        List<String> lines;
        try (InputStream in = ServingFormTest.class.getResourceAsStream("densenet121-embedding.txt")) {
            lines = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
        }
        float[] numbers = new float[lines.size()];
        for (int i = 0; i < numbers.length; i++)
            numbers[i] = Float.parseFloat(lines.get(i));
        return numbers;
    }

    private ServingNetwork load(Weights weights, ServingVariant variant) throws IOException {
        Path file = folder.resolve(variant + ".pt");
        TorchScriptWriter.write(SMALL, weights, variant, new BatchShape(2, 3, SIDE)).write(file);
        try {
            return ServingNetwork.load(file, variant);
        } catch (RuntimeException e) {
            Assumptions.assumeFalse(variant.prepacked(), "skipped: this platform's PyTorch has no " + variant);
            throw e;
        }
    }

    static float[] trainingFeatureMap(Network network, Weights weights, FloatBuffer input, int side) {
        try (NDManager manager = TrainingNetwork.manager();
                TrainingNetwork training = TrainingNetwork.of(network, weights, manager)) {
            NDArray batch = manager.create(input,
                    new Shape(input.remaining() / ((long) network.channels() * side * side), network.channels(), side,
                            side));
            return training.featureMap(batch.transpose(0, 2, 3, 1), false).flatten().toFloatArray();
        }
    }

    static double relativeError(float[] expected, float[] actual) {
        assertEquals(expected.length, actual.length);
        double error = 0;
        double norm = 0;
        for (int i = 0; i < expected.length; i++) {
            error += Math.pow(expected[i] - actual[i], 2);
            norm += Math.pow(expected[i], 2);
        }
        return Math.sqrt(error / norm);
    }

    /** Averages a feature map N×C×h×w over space. */
    static float[] pooled(float[] map, int pictures, int channels) {
        int area = map.length / channels / pictures;
        float[] pooled = new float[pictures * channels];
        for (int i = 0; i < map.length; i++)
            pooled[i / area] += map[i] / area;
        return pooled;
    }
}
