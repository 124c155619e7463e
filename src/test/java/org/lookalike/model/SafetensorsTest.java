package org.lookalike.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SafetensorsTest {
    /** 1, -2, 0.5 and 65504 (the largest number of 16 bits) are exact in every type. */
    private static final float[] NUMBERS = {1, -2, 0.5f, 65504};

    @TempDir
    private Path folder;

    @Test
    void writesMatricesIn16BitsAndTheRestIn32() throws IOException {
        float third = 1 / 3f;
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("matrix", new Tensor(new long[]{2, 2}, NUMBERS));
        tensors.put("vector", new Tensor(new long[]{2}, new float[]{third, -0f}));
        tensors.put("number", new Tensor(new long[]{}, new float[]{7}));
        Path file = folder.resolve("weights.safetensors");
        Safetensors.write(file, new Weights(tensors), Safetensors.NumberType.F16);

        Weights read = Safetensors.read(Files.readAllBytes(file));
        assertEquals(List.of("matrix", "vector", "number"), List.copyOf(read.tensors().keySet()));
        assertArrayEquals(new long[]{2, 2}, read.get("matrix").shape());
        assertArrayEquals(NUMBERS, read.get("matrix").data());
        assertArrayEquals(new float[]{third, -0f}, read.get("vector").data());
        assertArrayEquals(new long[]{}, read.get("number").shape());
        assertArrayEquals(new float[]{7}, read.get("number").data());
    }

    @Test
    void keeps32BitsWhereAsked() throws IOException {
        float[] exact = {1 / 3f, Float.MIN_VALUE, 1e30f};
        Path file = folder.resolve("weights.safetensors");
        Safetensors.write(file, new Weights(Map.of("a", new Tensor(new long[]{3, 1}, exact))),
                Safetensors.NumberType.F32);
        assertArrayEquals(exact, Safetensors.read(Files.readAllBytes(file)).get("a").data());
    }

    @Test
    void readsBrainFloats() {
        byte[] body = {(byte) 0x80, 0x3f, 0x00, (byte) 0xc0}; // 0x3f80 is 1, 0xc000 is -2
        Weights weights = Safetensors.read(file("""
                {"a": {"dtype": "BF16", "shape": [2], "data_offsets": [0, 4]}}""", body));
        assertArrayEquals(new float[]{1, -2}, weights.get("a").data());
    }

    @Test
    void leavesOutMetadataAndCounters() {
        Weights weights = Safetensors.read(file("""
                {"__metadata__": {"format": "pt"},
                 "norm.num_batches_tracked": {"dtype": "I64", "shape": [], "data_offsets": [0, 8]},
                 "a": {"dtype": "F32", "shape": [1], "data_offsets": [8, 12]}}""", new byte[12]));
        assertEquals(List.of("a"), List.copyOf(weights.tensors().keySet()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "I64 | [1]                    | [0, 8]    | holds numbers of type I64",
            "F64 | [1]                    | [0, 8]    | holds numbers of type F64",
            "F32 | [3]                    | [0, 8]    | has 8 bytes, its shape needs 12",
            "F32 | [2, -1]                | [0, 8]    | has an impossible shape",
            "F32 | [\"two\"]              | [0, 8]    | has an impossible shape",
            "F32 | [4611686018427387904, 4] | [0, 0]  | has an impossible shape",
            "F32 | [4611686018427387904]  | [0, 0]    | has an impossible shape",
            "F32 | [2]                    | [8, 16]   | lies at 8 to 16 of 8 bytes",
            "F32 | [2]                    | [8, 0]    | lies at 8 to 0 of 8 bytes",
            "F32 | [2]                    | [-8, 0]   | lies at -8 to 0 of 8 bytes",
            "F32 | [2]                    | [0, 4294967304] | lies at 0 to 4294967304 of 8 bytes",
            "F32 | [2]                    | []        | has a shape and two data_offsets",
            "F32 | 2                      | [0, 8]    | has a shape and two data_offsets",
            "F32 | [2]                    | [0, \"8\"] | lies at 0 to -1 of 8 bytes",
            "F32 | [2.0]                  | [0, 8]    | has an impossible shape",
            "F32 | [0, 2]                 | [0, 0]    | holds no number"})
    void believesNothingUnchecked(String type, String shape, String offsets, String message) {
        byte[] file = file("{\"a\": {\"dtype\": \"%s\", \"shape\": %s, \"data_offsets\": %s}}".formatted(type, shape,
                offsets), new byte[8]);
        String said = refusal(file);
        assertTrue(said.startsWith("\"a\" " + message), said);
    }

    @Test
    void refusesTensorsThatLieOverOneAnother() {
        String entry = "{\"dtype\": \"F32\", \"shape\": [2], \"data_offsets\": [0, 8]}";
        assertEquals("no safetensors file: its tensors lie over one another", refusal(
                file("{\"a\": %s, \"b\": %s, \"c\": %s}".formatted(entry, entry, entry), new byte[8])));
    }

    @Test
    void refusesOtherFiles() {
        assertEquals("no safetensors file: it has 3 bytes", refusal(new byte[3]));
        assertEquals("no safetensors file: a header of 0 bytes in a file of 16", refusal(new byte[16]));
        assertTrue(refusal(file("PK\3\4 and more", new byte[0]))
                .startsWith("no safetensors file: the header is no sound JSON: "));
        assertEquals("no safetensors file: the header is no JSON object", refusal(file("[1, 2]", new byte[0])));
    }

    @ParameterizedTest
    @CsvSource({"9", "16777217", "4294967298", "9223372036854775807", "-1"})
    void refusesAHeaderThatIsLongerThanTheFile(long length) {
        byte[] file = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putLong(length).array();
        assertEquals("no safetensors file: a header of " + length + " bytes in a file of 16", refusal(file));
    }

    private static String refusal(byte[] file) {
        return String.valueOf(assertThrows(BadBundle.class, () -> Safetensors.read(file)).getMessage());
    }

    private static byte[] file(String header, byte[] body) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + text.length + body.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(text.length)
                .put(text)
                .put(body)
                .array();
    }
}
