package org.lookalike.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Bundles that strangers made: data that is refused with a reason, or believed; never code. */
class HostileBundleTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final List<String> CATEGORIES = List.of("robin", "wren");

    @TempDir
    private Path folder;
    private Path bundle = Path.of("");

    /** Its backbone is too small for its architecture, which only {@link ModelBundle#backbone()} looks at. */
    @BeforeEach
    void makeBundle() throws IOException {
        bundle = Files.createDirectory(folder.resolve("birds"));
        backbone(new SafetensorsFile().tensor("a", "F32", "[2]", 0, 8).of(8));
        head(new SafetensorsFile().tensor(Head.WEIGHT, "F32", "[2, 1024]", 0, 8192)
                .tensor(Head.BIAS, "F32", "[2]", 8192, 8200)
                .of(8200));
    }

    private void backbone(byte[] file) throws IOException {
        Files.write(bundle.resolve(ModelBundle.BACKBONE), file);
        Preprocessing preprocessing = Preprocessing.imageNet(64, 64);
        new ModelDescription(ModelDescription.FORMAT, "birds", "densenet121", preprocessing, 1024,
                ModelBundle.spaceOf(file, preprocessing).value(), "linear", CATEGORIES, Map.of(), Map.of())
                .write(bundle);
    }

    private void head(byte[] file) throws IOException {
        Files.write(bundle.resolve(ModelBundle.HEAD), file);
    }

    private void describe(Consumer<ObjectNode> change) throws IOException {
        Path file = bundle.resolve(ModelBundle.DESCRIPTION);
        ObjectNode json = (ObjectNode) ModelBundle.JSON.readTree(file.toFile());
        change.accept(json);
        ModelBundle.JSON.writeValue(file.toFile(), json);
    }

    private String refusal() {
        String said = String.valueOf(assertThrows(BadBundle.class, () -> {
            ModelBundle opened = ModelBundle.open(bundle);
            opened.head();
            opened.backbone();
        }).getMessage());
        assertFalse(said.contains("Exception"), said);
        return said.replace(bundle.toString(), "BUNDLE");
    }

    @Test
    void aSoundHeadIsRead() {
        assertEquals(CATEGORIES, ModelBundle.open(bundle).head().orElseThrow().categories());
        assertTrue(refusal().startsWith("the weights do not fit the network: \"features.conv0.weight\" is missing"));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MIN_VALUE, -1, 0, 1, 4_294_967_298L, (16 << 20) + 1})
    void aHeaderOfAnyOtherLengthIsRefused(long length) throws IOException {
        head(new SafetensorsFile().length(length).of(64));
        assertTrue(refusal().startsWith("no safetensors file: a header of " + length + " bytes in a file of "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "F32 | [2] | 0 | 8 | F32 | [2] | 4 | 12 | its tensors lie over one another",
            "F32 | [2] | 0 | 8 | F32 | [2] | 0 | 8 | its tensors lie over one another",
            "F32 | [1] | 0 | 4 | F32 | [1] | 8 | 12 | bytes 4 to 8 belong to no tensor",
            "F32 | [1] | 0 | 4 | F32 | [1] | 4 | 8 | bytes 8 to 12 belong to no tensor",
            "F32 | [2] | 0 | 8 | F32 | [2] | 8 | 16 | \"b\" lies at 8 to 16 of 12 bytes",
            "F32 | [2] | 0 | 8 | F32 | [2147483648, 2147483648, 4] | 8 | 8 | \"b\" has an impossible shape",
            "F32 | [2] | 0 | 8 | F32 | [4294967296, 4294967296] | 8 | 8 | \"b\" has an impossible shape",
            "F32 | [2] | 0 | 8 | F32 | [2305843009213693952] | 8 | 8 | \"b\" has an impossible shape",
            "F32 | [2] | 0 | 8 | F32 | [9223372036854775808] | 8 | 12 | \"b\" has an impossible shape",
            "F32 | [2] | 0 | 8 | F32 | [1] | 8 | 9223372036854775808 | \"b\" lies at 8 to -1 of 12 bytes",
            "F32 | [2] | 0 | 8 | F32 | [0, 9223372036854775807] | 8 | 8 | \"b\" holds no number",
            "F32 | [2] | 0 | 8 | I64 | [1] | 8 | 12 | \"b\" holds numbers of type I64",
            "F32 | [2] | 0 | 8 | PY  | [1] | 8 | 12 | \"b\" holds numbers of type PY"})
    void tensorsThatCannotBeAreRefused(String type, String shape, String from, String to, String otherType,
            String otherShape, String otherFrom, String otherTo, String reason) throws IOException {
        head(new SafetensorsFile().tensor("a", type, shape, from, to)
                .tensor("b", otherType, otherShape, otherFrom, otherTo)
                .of(12));
        assertTrue(refusal().replace("no safetensors file: ", "").startsWith(reason), this::refusal);
    }

    @Test
    void ofTwoTensorsOfOneNameNoneIsBelieved() throws IOException {
        head(new SafetensorsFile().tensor("a", "F32", "[1]", 0, 4).tensor("a", "F32", "[1]", 4, 8).of(8));
        assertTrue(refusal().startsWith("no safetensors file: the header is no sound JSON: Duplicate"), this::refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void aHeaderThatIsNestedForEverIsRefused(String opening) throws IOException {
        head(new SafetensorsFile().header(opening.repeat(100_000)).of(0));
        assertTrue(refusal().startsWith("no safetensors file: the header is no sound JSON: Document nesting depth"),
                this::refusal);
        Files.writeString(bundle.resolve(ModelBundle.DESCRIPTION), opening.repeat(100_000));
        assertTrue(refusal().startsWith("BUNDLE is no readable model bundle: "), this::refusal);
    }

    /** Their names are nothing but names: no file is called after them. */
    @ParameterizedTest
    @ValueSource(strings = {"../../outside", "/etc/passwd", "C:\\\\windows", "a/../../b", "\\u0000",
            "__import__('os')"})
    void tensorsThatAreNamedLikePathsAreJustNotThoseWanted(String name) throws IOException {
        backbone(new SafetensorsFile().tensor(name, "F32", "[2]", 0, 8).of(8));
        assertTrue(refusal().startsWith("the weights do not fit the network: "), this::refusal);
        try (var all = Files.walk(folder)) {
            assertEquals(5, all.count(), "the two folders, the description and two files of weights");
        }
    }

    @Test
    void wrongShapesAreRefused() throws IOException {
        head(new SafetensorsFile().tensor(Head.WEIGHT, "F32", "[1024, 2]", 0, 8192)
                .tensor(Head.BIAS, "F32", "[2]", 8192, 8200)
                .of(8200));
        assertEquals(
                "the weights do not fit the network: \"classifier.weight\" has shape [1024, 2] instead of [2, 1024]",
                refusal());
        head(new SafetensorsFile().tensor(Head.WEIGHT, "F32", "[]", 0, 4).of(4));
        assertEquals("\"classifier.weight\" is a matrix, got 0 dimensions", refusal());
        head(new SafetensorsFile().tensor("other", "F32", "[1]", 0, 4).of(4));
        assertEquals("the weights have no \"classifier.weight\"", refusal());
    }

    @ParameterizedTest
    @CsvSource({"F32,0000c07f,NaN", "F32,0000807f,Infinity", "F32,000080ff,-Infinity", "F16,007e007c,NaN",
            "BF16,80ff80ff,-Infinity"})
    void numbersThatAreNoneAreRefused(String type, String bytes, String number) throws IOException {
        head(new SafetensorsFile().tensor("a", type, type.equals("F32") ? "[1]" : "[2]", 0, 4).of(bytes));
        assertEquals("\"a\" holds " + number + ", and weights are finite", refusal());
    }

    @Test
    void theDescriptionNamesNoFiles() throws IOException {
        for (String field : List.of("backbone", "weights", "file")) {
            describe(json -> json.put(field, "../../outside.safetensors"));
            assertTrue(refusal().startsWith("BUNDLE is no readable model bundle: Unrecognized field \"" + field + "\""),
                    this::refusal);
            describe(json -> json.remove(field));
        }
        describe(json -> json.put("spaceId", "../../outside"));
        assertTrue(refusal().contains("changed after the bundle was made"), this::refusal);
    }

    @Test
    void theDescriptionNamesNoClasses() throws IOException {
        describe(json -> json.putObject("training").put("@class", "java.net.URL").put("!", "!!javax.script"));
        assertEquals("{@class=java.net.URL, !=!!javax.script}",
                ModelBundle.open(bundle).description().training().toString());
        describe(json -> json.putArray("preprocessing").add("java.util.ArrayList").addObject());
        assertTrue(refusal().startsWith("BUNDLE is no readable model bundle: "), this::refusal);
    }

    @Test
    void oddDescriptionsAreRefused() throws IOException {
        Path file = bundle.resolve(ModelBundle.DESCRIPTION);
        String sound = Files.readString(file);
        for (String odd : List.of("null", "[]", "1", "\"\"", "{}", "", "\0\0\0{", "{\"format\":1}")) {
            Files.writeString(file, odd);
            assertTrue(refusal().startsWith("BUNDLE is no "), odd);
        }
        for (String mean : List.of("[1, null, 1]", "[1, 1]", "null", "[\"NaN\", 1, 1]", "[1e999, 1, 1]")) {
            Files.writeString(file, sound.replaceFirst("(?s)\"mean\" : \\[.*?]", "\"mean\" : " + mean));
            assertTrue(refusal().startsWith("BUNDLE is no readable model bundle: preprocessing has a mean"),
                    this::refusal);
        }
    }

    /** Text it stays, wherever it is shown: see the tests of pages and reports. */
    @Test
    void categoriesThatAreMarkupAreNames() throws IOException {
        describe(json -> json.putArray("categories").add("<script>alert(1)</script>").add("../../wren"));
        assertEquals(List.of("<script>alert(1)</script>", "../../wren"),
                ModelBundle.open(bundle).head().orElseThrow().categories());
    }

    @Test
    void categoriesThatAreNoneAreRefused() throws IOException {
        describe(json -> json.putArray("categories").add("robin").addNull());
        assertEquals("BUNDLE is no readable model bundle: a category has 1 to 1000 characters, got none", refusal());
        describe(json -> json.putArray("categories").add("robin").add(" \n"));
        assertEquals("BUNDLE is no readable model bundle: a category has 1 to 1000 characters, got blanks", refusal());
        describe(json -> json.putArray("categories").add("robin").add("r".repeat(1_001)));
        assertEquals("BUNDLE is no readable model bundle: a category has 1 to 1000 characters, got 1001", refusal());
    }

    @Test
    void moreCategoriesThanTheHeadKnowsAreRefused() throws IOException {
        describe(json -> {
            ArrayNode many = json.putArray("categories");
            for (int i = 0; i < 1_000_000; i++)
                many.add("c");
        });
        assertTrue(refusal().contains("\"classifier.weight\" has shape [2, 1024] instead of [1000000, 1024]"),
                this::refusal);
    }

    @Test
    void pickledAndExecutableFilesAreNoWeights() throws IOException {
        var torchScript = new ByteArrayOutputStream();
        try (var out = torchScript) {
            Path file = folder.resolve("network.pt");
            TorchScriptWriter.write(Architecture.labelled("densenet121").network(),
                    FilledWeights.of(Architecture.labelled("densenet121").network().shapes()), ServingVariant.FP32,
                    new BatchShape(1, 3, 32)).write(file);
            out.writeBytes(Files.readAllBytes(file));
            Files.delete(file);
        }
        byte[] pickle = "\u0080\2cposix\nsystem\nX\4\0\0\0true\u0085R.".getBytes(StandardCharsets.ISO_8859_1);
        byte[] classFile = {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 0, 0, 69, 0, 0, 0, 0};
        for (byte[] code : List.of(torchScript.toByteArray(), pickle, classFile)) {
            head(code);
            assertTrue(refusal().startsWith("no safetensors file: "), this::refusal);
        }
    }

    /** The network's executable form is written from the weights, into this machine's cache; a bundle cannot bring one. */
    @Test
    void executableFilesBesideTheWeightsAreNotLookedAt() throws IOException {
        for (String name : List.of("model.pt", "form2-1-fp32.pt", "backbone.pt", "data.pkl"))
            Files.writeString(bundle.resolve(name), "no TorchScript, and nobody notices");
        assertEquals(CATEGORIES, ModelBundle.open(bundle).head().orElseThrow().categories());
        assertTrue(refusal().startsWith("the weights do not fit the network: "), this::refusal);
    }

    /** Its source is the program's own, letter for letter, whatever else the file of weights says. */
    @Test
    void onlyNumbersOfABundleReachTheExecutableForm() throws IOException {
        var network = DenseNet.of(8, 16, 1, 1);
        Weights weights = FilledWeights.of(network.shapes());
        Map<String, Tensor> more = new LinkedHashMap<>(weights.tensors());
        more.put("x)\n  import os\n", new Tensor(new long[]{1}, new float[]{1}));
        more.replaceAll((name, tensor) -> new Tensor(tensor.shape(), doubled(tensor.data())));
        assertEquals(source(network, weights), source(network, new Weights(more)));
    }

    private static float[] doubled(float[] numbers) {
        float[] doubled = numbers.clone();
        for (int i = 0; i < doubled.length; i++)
            doubled[i] *= 2;
        return doubled;
    }

    private String source(Network network, Weights weights) throws IOException {
        Path file = folder.resolve("network.pt");
        TorchScriptWriter.write(network, weights, ServingVariant.FP32, new BatchShape(1, 3, 32)).write(file);
        var source = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries()))
                if (entry.getName().endsWith(".py"))
                    source.append(entry.getName())
                            .append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
        assertTrue(source.toString().contains("def forward"), source::toString);
        return source.toString();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void devicesAndFoldersAreNoFiles() throws IOException {
        for (String name : List.of(ModelBundle.BACKBONE, ModelBundle.HEAD, ModelBundle.DESCRIPTION)) {
            makeAnew(name, "/dev/zero");
            assertEquals("BUNDLE/" + name + " is no regular file", refusal());
            makeAnew(name, "/");
            assertEquals("BUNDLE/" + name + " is no regular file", refusal());
            Files.delete(bundle.resolve(name));
            Files.move(bundle.resolve("kept"), bundle.resolve(name));
        }
    }

    private void makeAnew(String name, String target) throws IOException {
        if (Files.isSymbolicLink(bundle.resolve(name)))
            Files.delete(bundle.resolve(name));
        else
            Files.move(bundle.resolve(name), bundle.resolve("kept"));
        Files.createSymbolicLink(bundle.resolve(name), Path.of(target));
    }

    @Test
    void filesThatAreTooLargeAreNotRead() throws IOException {
        for (String name : List.of(ModelBundle.HEAD, ModelBundle.BACKBONE, ModelBundle.DESCRIPTION)) {
            try (var sparse = new RandomAccessFile(bundle.resolve(name).toFile(), "rw")) {
                sparse.setLength(5L << 30);
            }
            String said = refusal();
            assertTrue(said.startsWith("BUNDLE/" + name + " has 5368709120 bytes; at most "), said);
        }
    }

    /** A few kilobytes that say they are more. */
    @ParameterizedTest
    @ValueSource(strings = {"[2147483647]", "[4294967296]", "[1152921504606846975]", "[0, 2147483647]",
            "[9223372036854775807, 0]", "[65536, 65536, 65536]"})
    void aSmallFileTakesLittleMemory(String shape) throws IOException {
        head(new SafetensorsFile().tensor("a", "F32", "[1024]", 0, 4096)
                .tensor("b", "F32", shape, 4096, 4096)
                .of(4096));
        byte[] file = Files.readAllBytes(bundle.resolve(ModelBundle.HEAD));
        assertThrows(BadBundle.class, () -> Safetensors.read(file)); // loads classes
        long before = THREADS.getCurrentThreadAllocatedBytes();
        assertThrows(BadBundle.class, () -> Safetensors.read(file));
        long taken = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertTrue(taken < 100L * file.length, file.length + " bytes take " + taken);
    }
}
