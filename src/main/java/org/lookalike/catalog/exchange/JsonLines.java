package org.lookalike.catalog.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads a file of JSON objects, one a line, one at a time: no file grows in memory. For one thread. */
final class JsonLines<T> implements AutoCloseable {
    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();
    /** A picture with a hundred thousand copies. */
    private static final int LONGEST_LINE = 16 << 20;
    private static final int MOST_BYTES_OF_A_CHARACTER = 3;
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Class<T> type;
    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long number;

    JsonLines(Path file, Class<T> type) throws IOException {
        this.file = file;
        this.type = type;
        this.in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    }

    /**
     * Without its end.
     *
     * @throws IllegalArgumentException if it would be too long to be read
     */
    static String of(Record value) throws IOException {
        String line = JSON.writeValueAsString(value);
        if (line.length() > LONGEST_LINE / MOST_BYTES_OF_A_CHARACTER) {
            int bytes = line.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST_LINE)
                throw new IllegalArgumentException("a line has at most " + LONGEST_LINE + " bytes, got " + bytes);
        }
        return line;
    }

    /**
     * Null at the end.
     *
     * @throws BadExport if the line breaks a rule
     */
    @Nullable
    T next() throws IOException {
        line.reset();
        number++;
        int c = in.read();
        if (c < 0)
            return null;
        for (; c != '\n'; c = in.read()) {
            if (c < 0)
                throw bad("a line ends with a line feed");
            if (line.size() >= LONGEST_LINE)
                throw bad("a line has at most " + LONGEST_LINE + " bytes");
            line.write(c);
        }
        return parsed();
    }

    private T parsed() throws BadExport {
        try {
            T value = JSON.readValue(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.toByteArray())).toString(), type);
            if (value == null)
                throw bad("a line is an object");
            return value;
        } catch (CharacterCodingException e) {
            throw bad("a line is UTF-8");
        } catch (JsonProcessingException e) {
            throw bad(rule(e));
        }
    }

    /** What a value itself objects to, else what the parser does. */
    static String rule(JsonProcessingException e) {
        return e.getCause() instanceof IllegalArgumentException own
                ? String.valueOf(own.getMessage())
                : e.getOriginalMessage().lines().findFirst().orElse("no JSON");
    }

    BadExport bad(String rule) {
        return new BadExport(file, number, rule);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
