package org.lookalike.model;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every serving form of every network against its training form. */
class NetworkFormsTest {
    private static final int PICTURES = 2;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"simple-conv, 28", "lenet5, 28", "lenet5 activation=sigmoid pooling=average, 28", "alexnet, 67",
            "alexnet local-response=true, 99", "alexnet variant=torchvision, 67", "vgg16, 32", "resnet18, 33",
            "resnet50, 32", "resnet-v2-20, 32", "'whitened-conv widths=8,12,16', 32",
            "'densenet growth-rate=4 initial-features=6 blocks=2,2 drop-rate=0.2', 32"})
    void computeTheSame(String label, int side) throws IOException {
        Network network = Architecture.labelled(label).network();
        var shape = new BatchShape(PICTURES, network.channels(), side);
        Weights weights = FilledWeights.of(network.shapes());
        FloatBuffer pictures = FloatBuffer.wrap(FilledWeights.input(shape.size()));
        float[] expected = ServingFormTest.trainingFeatureMap(network, weights, pictures, side);
        float[] pooled = ServingFormTest.pooled(expected, PICTURES, network.features());
        for (ServingVariant variant : ServingVariant.values()) {
            Path file = folder.resolve(variant + ".pt");
            TorchScriptWriter.write(network, weights, variant, shape).write(file);
            double bound = variant.bf16() ? 3e-2 : 2e-5;
            try (ServingNetwork serving = load(file, variant)) {
                assertTrue(
                        ServingFormTest.relativeError(expected, serving.featureMap(pictures.rewind(), shape)) < bound,
                        variant.name());
                assertTrue(ServingFormTest.relativeError(pooled, serving.pooled(pictures.rewind(), shape)) < bound,
                        variant.name());
            }
        }
    }

    private static ServingNetwork load(Path file, ServingVariant variant) {
        try {
            return ServingNetwork.load(file, variant);
        } catch (RuntimeException e) {
            Assumptions.assumeFalse(variant.prepacked(), "skipped: this platform's PyTorch has no " + variant);
            throw e;
        }
    }
}
