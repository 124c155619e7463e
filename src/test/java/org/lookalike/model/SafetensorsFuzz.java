package org.lookalike.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lookalike.fuzz.FuzzTarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** Files of weights. */
public final class SafetensorsFuzz implements FuzzTarget {
    @Override
    public List<byte[]> seeds() {
        return List.of(
                file("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", 8),
                file("{\"__metadata__\":{\"format\":\"pt\"},\"a\":{\"dtype\":\"F16\",\"shape\":[2,2],"
                        + "\"data_offsets\":[0,8]},\"b\":{\"dtype\":\"BF16\",\"shape\":[],\"data_offsets\":[8,10]}}",
                        10),
                file("{\"n.num_batches_tracked\":{\"dtype\":\"I64\",\"shape\":[],\"data_offsets\":[0,8]}}", 8),
                file("{}  ", 0));
    }

    private static byte[] file(String header, int body) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + text.length + body)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(text.length)
                .put(text)
                .array();
    }

    @Override
    public List<String> words() {
        return List.of("\"dtype\":\"F32\"", "\"F16\"", "\"BF16\"", "\"shape\":[", "\"data_offsets\":[0,",
                "9223372036854775807", "-1", "4294967296", "2147483648", "1e9", "\"__metadata__\":{}");
    }

    @Override
    public long heap(int length) {
        return (1 << 20) + 400L * length;
    }

    @Override
    public void take(byte[] input) {
        try {
            Weights weights = Safetensors.read(input);
            long numbers = 0;
            for (Tensor tensor : weights.tensors().values()) {
                assertEquals(Tensor.count(tensor.shape()), tensor.data().length);
                numbers += tensor.data().length;
            }
            assertFalse(numbers > input.length, "more numbers than the file holds");
        } catch (BadBundle e) {
            assertFalse(String.valueOf(e.getMessage()).isBlank());
        }
    }
}
