package org.lookalike.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A whole bundle, then what can be wrong with one; and the folder in which models are looked up. */
class ModelBundleTest {
    private static final List<String> CATEGORIES = List.of("robin", "wren");

    @TempDir
    private static Path files;
    private static byte[] weights = {};

    @TempDir
    private Path folder;
    private Path bundle = Path.of("");

    @BeforeAll
    static void makeWeights() throws IOException {
        PublishedWeights.write(files.resolve("weights"), CATEGORIES.size());
        weights = Files.readAllBytes(files.resolve("weights"));
    }

    @BeforeEach
    void makeBundle() throws IOException {
        bundle = folder.resolve("birds");
        maker().make(weights, bundle);
    }

    @Test
    void keepsWhatItWasMadeOf() throws IOException {
        ModelBundle opened = ModelBundle.open(bundle);
        assertEquals("birds", opened.name());
        assertEquals(Preprocessing.imageNet(64, 64), opened.preprocessing());
        assertEquals(1024, opened.description().embeddingSize());
        assertEquals(CATEGORIES, opened.head().orElseThrow().categories());
        Weights given = Safetensors.read(weights);
        opened.backbone()
                .tensors()
                .forEach((name, tensor) -> assertArrayEquals(given.get(name).data(), tensor.data(), name));
    }

    @Test
    void takesTheOlderNamesOfDenseLayers() throws IOException {
        Map<String, Tensor> older = new LinkedHashMap<>();
        PublishedWeights.of(CATEGORIES.size())
                .tensors()
                .forEach((name, tensor) -> older
                        .put(name.replaceFirst("(denselayer\\d+\\.)(norm|conv)(\\d)", "$1$2.$3"), tensor));
        assertTrue(older.containsKey("features.denseblock1.denselayer1.norm.1.weight"));
        Path file = folder.resolve("older");
        Safetensors.write(file, new Weights(older), Safetensors.NumberType.F16);
        ModelBundle made = maker().make(Files.readAllBytes(file), folder.resolve("older-birds"));
        assertEquals(ModelBundle.open(bundle).space(), made.space());
    }

    @Test
    void hasAnotherSpaceWithOtherPreprocessing() throws IOException {
        var larger = new BundleMaker("larger", Architecture.labelled("densenet121"), Preprocessing.imageNet(96, 96),
                CATEGORIES,
                Map.of(), Map.of());
        ModelBundle made = larger.make(weights, folder.resolve("larger"));
        assertNotEquals(ModelBundle.open(bundle).space(), made.space());
    }

    @Test
    void saysWhichFileIsMissing() throws IOException {
        Files.delete(bundle.resolve("backbone.safetensors"));
        assertEquals(bundle + " is no model bundle: it has no backbone.safetensors", refusal());
    }

    @Test
    void noticesAChangedBackbone() throws IOException {
        Path backbone = bundle.resolve("backbone.safetensors");
        byte[] bytes = Files.readAllBytes(backbone);
        bytes[bytes.length - 1] ^= 1;
        Files.write(backbone, bytes);
        assertTrue(refusal().startsWith(bundle + ": backbone or preprocessing changed after the bundle was made"));
    }

    @Test
    void refusesALaterFormat() throws IOException {
        describe(json -> json.put("format", 2));
        assertEquals(bundle + " has bundle format 2; this version reads format 1", refusal());
    }

    @Test
    void refusesAnUnknownArchitecture() throws IOException {
        describe(json -> json.put("architecture", "nonet"));
        assertEquals("unknown architecture \"nonet\"; known are " + String.join(", ", Architecture.names()), refusal());
    }

    @Test
    void refusesSquaresThatItsNetworkDoesNotSee() throws IOException {
        describe(json -> ((ObjectNode) json.get("preprocessing")).put("crop", 48));
        assertEquals("densenet121 sees squares of a side of 32 to 2048, a multiple of 32, got 48", refusal());
    }

    @Test
    void refusesAnotherSizeOfEmbeddings() throws IOException {
        describe(json -> json.put("embeddingSize", 512));
        assertEquals(bundle + " claims embeddings of 512 numbers; densenet121 gives 1024", refusal());
    }

    @Test
    void refusesAnUnknownHead() throws IOException {
        describe(json -> json.put("head", "forest"));
        ModelBundle opened = ModelBundle.open(bundle);
        assertEquals(bundle + " has a head of kind \"forest\"; this version knows linear, fc, svm",
                assertThrows(BadBundle.class, opened::head).getMessage());
    }

    @Test
    void needsNoHead() throws IOException {
        describe(json -> json.remove("head"));
        assertTrue(ModelBundle.open(bundle).head().isEmpty());
    }

    @Test
    void refusesADescriptionThatIsNoJson() throws IOException {
        Files.writeString(bundle.resolve("model.json"), "name: birds");
        assertTrue(refusal().startsWith(bundle + " is no readable model bundle: "));
    }

    @Test
    void isFoundByNameAndByFolder() {
        var models = new Models(folder);
        assertEquals("birds", models.open("birds").name());
        assertEquals("birds", models.open(bundle.toString()).name());
        assertEquals(List.of("birds"), models.list().stream().map(ModelBundle::name).toList());
    }

    @Test
    void isMissedWithAWordOnWhatThereIs() {
        assertEquals("there is no model \"bird\" in " + folder + ", nor a model in that folder; there are birds. "
                + "Get others by: lookalike models fetch NAME",
                assertThrows(BadBundle.class, () -> new Models(folder).open("bird")).getMessage());
    }

    @Test
    void isNotListedWhileItIsBeingMade() throws IOException {
        Files.move(bundle, folder.resolve(".birds-new-1"));
        assertEquals(List.of(), new Models(folder).list());
        assertEquals(List.of(), new Models(folder.resolve("nowhere")).list());
    }

    @Test
    void aNetworkWithLayersBehindItBecomesAHeadOnItsMap() throws IOException {
        Architecture alexNet = Architecture.labelled("alexnet variant=torchvision");
        Map<String, long[]> shapes = new LinkedHashMap<>(alexNet.network().shapes());
        int inputs = alexNet.mapSize(67);
        for (String layer : alexNet.publicHead().values()) {
            int outputs = layer.equals("classifier.6") ? CATEGORIES.size() : 10;
            shapes.put(layer + ".weight", new long[]{outputs, inputs});
            shapes.put(layer + ".bias", new long[]{outputs});
            inputs = outputs;
        }
        Path file = folder.resolve("published.safetensors");
        Weights published = FilledWeights.of(shapes).asStored();
        published.write(file);
        ModelBundle made = new BundleMaker("alex", alexNet, Preprocessing.imageNet(70, 67), CATEGORIES, Map.of(),
                Map.of())
                .make(Files.readAllBytes(file), folder.resolve("alex"));
        assertTrue(made.takesMaps());
        assertEquals(HeadKind.FC, made.head().orElseThrow().kind());
        made.writePublished(folder.resolve("again.safetensors"));
        Weights again = Weights.read(folder.resolve("again.safetensors"));
        assertEquals(published.tensors().keySet(), again.tensors().keySet());
        for (String name : again.tensors().keySet())
            assertArrayEquals(published.get(name).data(), again.get(name).data(), name);
    }

    private static BundleMaker maker() {
        return new BundleMaker("birds", Architecture.labelled("densenet121"), Preprocessing.imageNet(64, 64),
                CATEGORIES,
                Map.of("data", "birds"), Map.of());
    }

    private String refusal() {
        return String.valueOf(assertThrows(BadBundle.class, () -> ModelBundle.open(bundle)).getMessage());
    }

    private void describe(Consumer<ObjectNode> change) throws IOException {
        Path file = bundle.resolve("model.json");
        ObjectNode json = (ObjectNode) ModelBundle.JSON.readTree(file.toFile());
        change.accept(json);
        ModelBundle.JSON.writeValue(file.toFile(), json);
    }
}
