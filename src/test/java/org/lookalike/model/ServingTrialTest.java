package org.lookalike.model;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ServingTrialTest {
    private static final DenseNet SMALL = DenseNet.of(8, 16, 2, 2);
    private static final int SIDE = 32;

    @TempDir
    private Path folder;

    @Test
    void choosesAVariantThatComputesTheSame() throws IOException {
        Weights weights = FilledWeights.of(SMALL.shapes());
        FloatBuffer picture = FloatBuffer.wrap(FilledWeights.input(3 * SIDE * SIDE));
        float[] expected = ServingFormTest.pooled(ServingFormTest.trainingFeatureMap(SMALL, weights, picture, SIDE), 1,
                SMALL.features());
        Path trials = Files.createDirectory(folder.resolve("trials"));
        try (var trial = new ServingTrial(SMALL, weights, new BatchShape(1, 3, SIDE), trials)) {
            ServingVariant fastest = trial.run();
            try (ServingNetwork serving = ServingNetwork.load(trial.file(fastest), fastest)) {
                double bound = fastest.bf16() ? 2e-2 : 1e-5;
                assertTrue(ServingFormTest.relativeError(expected,
                        serving.pooled(picture.rewind(), new BatchShape(1, 3, SIDE))) < bound);
            }
        }
        assertFalse(Files.exists(trials));
    }
}
