package org.lookalike.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookalike.Shared;
import org.lookalike.image.Decoded;
import org.lookalike.image.Decoder;
import org.lookalike.image.DecoderOptions;
import org.lookalike.image.Picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Both forms of every network that torchvision has, against its outputs under the same weights. */
class ReferenceOutputsTest {
    private static final int SIDE = 224;
    private static final BatchShape ONE = new BatchShape(1, 3, SIDE);

    @TempDir
    private Path folder;

    private static JsonNode golden(String label) throws IOException {
        String name = label.split(" ", 2)[0];
        return new ObjectMapper().readTree(Shared.file("golden/" + name + ".json").toFile());
    }

    @ParameterizedTest
    @ValueSource(strings = {"densenet121", "densenet169", "densenet201", "densenet161", "alexnet variant=torchvision",
            "vgg16", "resnet18", "resnet50"})
    void givesTorchvisionsOutputs(String label) throws IOException {
        JsonNode golden = golden(label);
        Architecture architecture = Architecture.labelled(label);
        Network network = architecture.network();
        Weights weights = FilledWeights.of(network.shapes());
        FloatBuffer input = FloatBuffer.wrap(FilledWeights.input(3 * SIDE * SIDE));
        Path file = folder.resolve("network.pt");
        TorchScriptWriter.write(network, weights, ServingVariant.FP32, ONE).write(file);
        try (ServingNetwork serving = ServingNetwork.load(file, ServingVariant.FP32)) {
            assertTrue(ServingFormTest.relativeError(numbers(golden.get("embedding")),
                    serving.pooled(input, ONE)) < 1e-3);
            assertTrue(ServingFormTest.relativeError(numbers(golden.get("picture_embedding")),
                    serving.pooled(picture(), ONE)) < 1e-2);
            Head head = head(architecture, golden);
            float[] seen = head.kind() == HeadKind.FC
                    ? serving.featureMap(input.rewind(), ONE)
                    : serving.pooled(input.rewind(), ONE);
            assertTrue(ServingFormTest.relativeError(numbers(golden.get("logits")), head.logits(seen)) < 1e-3);
        }
        float[] trained = ServingFormTest.pooled(
                ServingFormTest.trainingFeatureMap(network, weights, input.rewind(), SIDE), 1, network.features());
        assertTrue(ServingFormTest.relativeError(numbers(golden.get("embedding")), trained) < 1e-3);
    }

    /** Filled under its public names. */
    private static Head head(Architecture architecture, JsonNode golden) {
        Map<String, long[]> shapes = new LinkedHashMap<>();
        for (String layer : architecture.publicHead().values())
            for (String part : List.of(".weight", ".bias"))
                shapes.put(layer + part, longs(golden.get("state").get(layer + part)));
        Weights weights = FilledWeights.of(shapes).headOf(architecture);
        List<String> categories = IntStream.range(0, 1000).mapToObj(String::valueOf).toList();
        return Head.of(shapes.size() > 2 ? HeadKind.FC : HeadKind.LINEAR, categories, Head.featuresOf(weights),
                weights);
    }

    @ParameterizedTest
    @ValueSource(strings = {"densenet121", "densenet169", "densenet201", "densenet161", "alexnet variant=torchvision",
            "vgg16", "resnet18", "resnet50"})
    void hasTorchvisionsParameters(String label) throws IOException {
        JsonNode golden = golden(label);
        Architecture architecture = Architecture.labelled(label);
        Map<String, long[]> shapes = architecture.network().shapes();
        List<String> state = golden.get("state")
                .properties()
                .stream()
                .map(Map.Entry::getKey)
                .filter(name -> !name.endsWith("num_batches_tracked"))
                .toList();
        List<String> expected = new ArrayList<>(shapes.keySet());
        for (String layer : architecture.publicHead().values())
            expected.addAll(List.of(layer + ".weight", layer + ".bias"));
        assertEquals(state, expected);
        shapes.forEach((name, shape) -> assertArrayEquals(longs(golden.get("state").get(name)), shape, name));
        assertEquals(golden.get("embedding").size(), architecture.embeddingSize());
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
