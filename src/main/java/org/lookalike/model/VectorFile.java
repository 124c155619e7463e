package org.lookalike.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Vectors of one size as a safetensors file with one F32 tensor, {@code embeddings}, a row each: written and read row by
 * row, so that any number of them needs no memory.
 *
 * @see Safetensors
 */
public final class VectorFile {
    private static final String TENSOR = "embeddings";
    private static final int MOST_HEADER_BYTES = 1 << 16;
    private static final int MOST_COLUMNS = 1 << 16;
    private static final int BUFFER = 1 << 16;
    private static final ObjectMapper JSON = new ObjectMapper();

    private VectorFile() {}

    /** Writes rows. For one thread. */
    public static final class Writer implements AutoCloseable {
        private final OutputStream out;
        private final long rows;
        private final ByteBuffer row;
        private long written;

        /** @param rows as many as will be written */
        public Writer(Path file, long rows, int columns) throws IOException {
            this.rows = rows;
            row = ByteBuffer.allocate(columns * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            byte[] header = header(rows, columns);
            out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
            out.write(ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(header.length).array());
            out.write(header);
        }

        private static byte[] header(long rows, int columns) throws IOException {
            ObjectNode header = JSON.createObjectNode();
            ObjectNode tensor = header.putObject(TENSOR).put("dtype", "F32");
            tensor.putArray("shape").add(rows).add(columns);
            tensor.putArray("data_offsets").add(0L).add(rows * columns * Float.BYTES);
            String text = JSON.writeValueAsString(header);
            return (text + " ".repeat(7 - (text.length() + 7) % 8)).getBytes(StandardCharsets.US_ASCII);
        }

        public void write(float[] vector) throws IOException {
            row.clear();
            row.asFloatBuffer().put(vector);
            out.write(row.array());
            written++;
        }

        /** @throws IllegalStateException if there were more or fewer rows than announced */
        @Override
        public void close() throws IOException {
            out.close();
            if (written != rows)
                throw new IllegalStateException(rows + " rows were announced, and " + written + " written");
        }
    }

    /** Reads rows. For one thread. */
    public static final class Reader implements AutoCloseable {
        private final DataInputStream in;
        private final long rows;
        private final int columns;

        /**
         * @throws BadBundle if the file is not one of these, with the rule it breaks
         * @throws IOException if it cannot be read
         */
        public Reader(Path file) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
            try {
                long headerBytes = Long.reverseBytes(in.readLong());
                if (headerBytes < 2 || headerBytes > MOST_HEADER_BYTES)
                    throw new BadBundle("the header has 2 to " + MOST_HEADER_BYTES + " bytes, got " + headerBytes);
                JsonNode tensor = tensor(in.readNBytes((int) headerBytes));
                JsonNode shape = tensor.path("shape");
                rows = shape.path(0).asLong(-1);
                long width = shape.path(1).asLong(-1);
                long data = Files.size(file) - Long.BYTES - headerBytes;
                if (shape.size() != 2 || rows < 0 || width < 1 || width > MOST_COLUMNS
                        || rows > data / Float.BYTES / width || rows * width * Float.BYTES != data)
                    throw new BadBundle("the tensor's shape is that of its " + data + " bytes, got " + shape);
                JsonNode offsets = tensor.path("data_offsets");
                if (offsets.size() != 2 || offsets.path(0).asLong(-1) != 0 || offsets.path(1).asLong(-1) != data)
                    throw new BadBundle("the tensor is all of the data, got offsets " + offsets);
                columns = (int) width;
            } catch (IOException | RuntimeException e) {
                in.close();
                throw e;
            }
        }

        private static JsonNode tensor(byte[] header) {
            try {
                JsonNode root = JSON.readTree(new String(header, StandardCharsets.UTF_8));
                for (String name : root == null ? List.<String>of() : names(root))
                    if (!name.equals(TENSOR) && !name.equals("__metadata__"))
                        throw new BadBundle("there is one tensor, \"" + TENSOR + "\", got \"" + name + "\"");
                if (root == null || !root.path(TENSOR).path("dtype").asText().equals("F32"))
                    throw new BadBundle("there is a tensor \"" + TENSOR + "\" of type F32");
                return root.path(TENSOR);
            } catch (JsonProcessingException e) {
                throw new BadBundle("the header is JSON", e);
            }
        }

        private static List<String> names(JsonNode root) {
            return root.propertyStream().map(Map.Entry::getKey).toList();
        }

        public long rows() {
            return rows;
        }

        public int columns() {
            return columns;
        }

        /** The next row, a new array. */
        public float[] next() throws IOException {
            byte[] bytes = new byte[columns * Float.BYTES];
            in.readFully(bytes);
            float[] row = new float[columns];
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(row);
            return row;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
