package org.lookalike.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A command line as it was run in this process, with what it printed. */
record CommandRun(int exitCode, String out, String err) {

    /** @param args words, also as numbers and paths */
    static synchronized CommandRun of(Object... args) {
        PrintStream systemOut = System.out;
        PrintStream systemErr = System.err;
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int exitCode = Lookalike.run(Arrays.stream(args).map(Object::toString).toArray(String[]::new));
            return new CommandRun(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(systemOut);
            System.setErr(systemErr);
        }
    }

    /** What a command that went well printed. */
    JsonNode json() throws IOException {
        assertEquals(0, exitCode, err);
        return new ObjectMapper().readTree(out);
    }
}
