package org.lookalike.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lookalike.Shared;
import org.lookalike.image.Decoded;
import org.lookalike.image.Decoder;
import org.lookalike.image.DecoderOptions;
import org.lookalike.image.Picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Both forms of every DenseNet against torchvision's outputs under the same weights. */
class ReferenceOutputsTest {
    private static final int SIDE = 224;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void givesTorchvisionsEmbeddings(Architecture architecture) throws IOException {
        JsonNode golden = new ObjectMapper()
                .readTree(Shared.file("golden/" + architecture.label() + ".json").toFile());
        DenseNet network = architecture.network();
        Weights weights = FilledWeights.of(network.shapes());
        FloatBuffer input = FloatBuffer.wrap(FilledWeights.input(3 * SIDE * SIDE));
        Path file = folder.resolve("network.pt");
        TorchScriptWriter.write(network, weights, ServingVariant.FP32, new BatchShape(1, SIDE)).write(file);
        try (ServingNetwork serving = ServingNetwork.load(file, ServingVariant.FP32)) {
            assertTrue(ServingFormTest.relativeError(numbers(golden.get("embedding")),
                    serving.pooled(input, 1, SIDE)) < 1e-3);
            assertTrue(ServingFormTest.relativeError(numbers(golden.get("picture_embedding")),
                    serving.pooled(picture(), 1, SIDE)) < 1e-2);
        }
        float[] trained = ServingFormTest.pooled(
                ServingFormTest.trainingFeatureMap(network, weights, input.rewind(), SIDE), 1, network.features());
        assertTrue(ServingFormTest.relativeError(numbers(golden.get("embedding")), trained) < 1e-3);
    }

    @ParameterizedTest
    @EnumSource
    void hasTorchvisionsParameters(Architecture architecture) throws IOException {
        JsonNode golden = new ObjectMapper()
                .readTree(Shared.file("golden/" + architecture.label() + ".json").toFile());
        Map<String, long[]> shapes = architecture.network().shapes();
        List<String> expected = golden.get("state")
                .properties()
                .stream()
                .map(Map.Entry::getKey)
                .filter(name -> !name.endsWith("num_batches_tracked") && !name.startsWith("classifier"))
                .toList();
        assertEquals(expected, List.copyOf(shapes.keySet()));
        for (String name : expected)
            assertArrayEquals(longs(golden.get("state").get(name)), shapes.get(name), name);
        long trainable = shapes.entrySet()
                .stream()
                .filter(e -> !e.getKey().contains("running"))
                .mapToLong(e -> Tensor.count(e.getValue()))
                .sum();
        long classifier = 1000L * architecture.embeddingSize() + 1000;
        assertEquals(golden.get("parameters").asLong(), trainable + classifier);
    }

    private static FloatBuffer picture() {
        Decoded decoded = new Decoder(DecoderOptions.DEFAULT).decode(Shared.file("golden/picture.png"));
        Picture picture = switch (decoded) {
            case Decoded.Readable(Picture p) -> p;
            case Decoded.Unreadable unreadable -> throw new AssertionError(unreadable);
        };
        FloatBuffer input = FloatBuffer.allocate(3 * SIDE * SIDE);
        Preprocessing preprocessing = Preprocessing.imageNet(256, SIDE);
        preprocessing.normalise(preprocessing.square(picture.pixels()), input);
        return input.rewind();
    }

    private static float[] numbers(JsonNode array) {
        float[] numbers = new float[array.size()];
        for (int i = 0; i < numbers.length; i++)
            numbers[i] = array.get(i).floatValue();
        return numbers;
    }

    private static long[] longs(JsonNode array) {
        return array.valueStream().mapToLong(JsonNode::asLong).toArray();
    }
}
