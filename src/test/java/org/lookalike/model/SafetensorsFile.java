package org.lookalike.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds safetensors files, those that nobody should believe as well. */
final class SafetensorsFile {
    private final List<String> entries = new ArrayList<>();
    @Nullable
    private String header;
    @Nullable
    private Long length;

    SafetensorsFile tensor(String name, String type, String shape, Object from, Object to) {
        entries.add("\"%s\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":[%s,%s]}".formatted(name, type, shape, from,
                to));
        return this;
    }

    /** In place of one made of tensors. */
    SafetensorsFile header(String text) {
        header = text;
        return this;
    }

    /** What it says of its header's length; else the truth. */
    SafetensorsFile length(long claimed) {
        length = claimed;
        return this;
    }

    /** With so many bytes of zeros. */
    byte[] of(int zeros) {
        return with(new byte[zeros]);
    }

    /** @param hex its bytes */
    byte[] of(String hex) {
        return with(HexFormat.of().parseHex(hex));
    }

    private byte[] with(byte[] body) {
        String text = header != null ? header : "{" + String.join(",", entries) + "}";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + bytes.length + body.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(length != null ? length : bytes.length)
                .put(bytes)
                .put(body)
                .array();
    }
}
