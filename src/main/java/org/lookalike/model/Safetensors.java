package org.lookalike.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The safetensors format: an 8-byte little-endian header length, a JSON header, raw little-endian data. Nothing in it is
 * executed. Everything is checked before it is believed, because such files come from strangers.
 *
 * @see <a href="https://github.com/huggingface/safetensors#format">the format</a>
 */
final class Safetensors {
    private static final int MAX_HEADER_BYTES = 16 << 20;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Safetensors() {}

    /** How numbers are stored. */
    enum NumberType {
        F32(4), F16(2), BF16(2);

        private final int bytes;

        NumberType(int bytes) {
            this.bytes = bytes;
        }

        int bytes() {
            return bytes;
        }
    }

    /**
     * Reads every tensor, widened to 32-bit floats. Counters called {@code num_batches_tracked} are left out.
     *
     * @throws BadBundle if the bytes are no safetensors file, or hold numbers of another type than F32, F16 or BF16
     */
    static Weights read(byte[] file) {
        ByteBuffer data = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        JsonNode header = header(data);
        ByteBuffer body = data.slice(8 + (int) data.getLong(0), file.length - 8 - (int) data.getLong(0))
                .order(ByteOrder.LITTLE_ENDIAN);
        List<TensorEntry> entries = header.propertyStream()
                .filter(entry -> !entry.getKey().equals("__metadata__"))
                .map(entry -> TensorEntry.of(entry.getKey(), entry.getValue()))
                .toList();
        entries.forEach(entry -> entry.check(body.capacity()));
        TensorEntry.requireGapless(entries, body.capacity());
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (TensorEntry entry : entries)
            if (entry.counted())
                tensors.put(entry.name(), tensor(entry, body));
        return new Weights(tensors);
    }

    private static JsonNode header(ByteBuffer data) {
        if (data.capacity() < 10)
            throw new BadBundle("no safetensors file: it has " + data.capacity() + " bytes");
        long length = data.getLong(0);
        if (length < 2 || length > Math.min(MAX_HEADER_BYTES, data.capacity() - 8))
            throw new BadBundle(
                    "no safetensors file: a header of " + length + " bytes in a file of " + data.capacity());
        byte[] bytes = new byte[(int) length];
        data.get(8, bytes);
        try {
            JsonNode header = JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
            if (header == null || !header.isObject())
                throw new BadBundle("no safetensors file: the header is no JSON object");
            return header;
        } catch (JsonProcessingException e) {
            throw new BadBundle("no safetensors file: the header is no sound JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Tensor tensor(TensorEntry entry, ByteBuffer body) {
        ByteBuffer raw = body.slice((int) entry.begin(), (int) (entry.end() - entry.begin()))
                .order(ByteOrder.LITTLE_ENDIAN);
        float[] numbers = widen(raw, entry.numberType());
        for (float number : numbers)
            if (!Float.isFinite(number))
                throw new BadBundle("\"" + entry.name() + "\" holds " + number + ", and weights are finite");
        return new Tensor(entry.shape(), numbers);
    }

    private static float[] widen(ByteBuffer raw, NumberType type) {
        float[] numbers = new float[raw.capacity() / type.bytes];
        switch (type) {
            case F32 -> raw.asFloatBuffer().get(numbers);
            case F16 -> {
                for (int i = 0; i < numbers.length; i++)
                    numbers[i] = Float.float16ToFloat(raw.getShort(2 * i));
            }
            case BF16 -> {
                for (int i = 0; i < numbers.length; i++)
                    numbers[i] = Float.intBitsToFloat(raw.getShort(2 * i) << 16);
            }
        }
        return numbers;
    }

    /** Writes tensors of more than one dimension as {@code matrices}, all others as F32. */
    static void write(Path file, Weights weights, NumberType matrices) throws IOException {
        if (matrices == NumberType.BF16)
            throw new IllegalArgumentException("written are F32 and F16, not BF16");
        ObjectNode header = JSON.createObjectNode();
        header.putObject("__metadata__").put("format", "pt");
        long offset = 0;
        for (var entry : weights.tensors().entrySet()) {
            Tensor tensor = entry.getValue();
            NumberType type = tensor.shape().length > 1 ? matrices : NumberType.F32;
            ObjectNode node = header.putObject(entry.getKey()).put("dtype", type.name());
            for (long side : tensor.shape())
                node.withArray("shape").add(side);
            node.withArray("shape");
            long bytes = (long) tensor.data().length * type.bytes;
            node.putArray("data_offsets").add(offset).add(offset + bytes);
            offset += bytes;
        }
        byte[] text = JSON.writeValueAsBytes(header);
        int padded = (text.length + 7) / 8 * 8;
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(padded).array());
            out.write(text);
            out.write(" ".repeat(padded - text.length).getBytes(StandardCharsets.US_ASCII));
            for (Tensor tensor : weights.tensors().values())
                out.write(narrow(tensor.data(), tensor.shape().length > 1 ? matrices : NumberType.F32));
        }
    }

    private static byte[] narrow(float[] numbers, NumberType type) {
        ByteBuffer raw = ByteBuffer.allocate(numbers.length * type.bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (float number : numbers) {
            if (type == NumberType.F16)
                raw.putShort(Float.floatToFloat16(number));
            else
                raw.putFloat(number);
        }
        return raw.array();
    }
}
