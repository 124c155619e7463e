package org.lookalike.server.log;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LogFormatTest {
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private static Served served(String path, String agent) {
        return new Served(NOON, "r-1", "GET", "/api/pictures/{id}", path, 200, 1234, Duration.ofNanos(2_500_000),
                "127.0.0.1", agent);
    }

    @Test
    void aRequestIsALineForPeopleOrForMachines() {
        assertEquals("2026-01-02T12:00:00Z 127.0.0.1 GET /api/pictures/abc 200 1234 2.5 ms r-1 \"curl/8\"",
                LogFormat.TEXT.line(served("/api/pictures/abc", "curl/8")));
        assertEquals("{\"time\":\"2026-01-02T12:00:00Z\",\"kind\":\"request\",\"request\":\"r-1\","
                + "\"client\":\"127.0.0.1\",\"method\":\"GET\",\"route\":\"/api/pictures/{id}\","
                + "\"path\":\"/api/pictures/abc\",\"status\":200,\"bytes\":1234,\"millis\":2.5,\"agent\":\"curl/8\"}",
                LogFormat.JSON.line(served("/api/pictures/abc", "curl/8")));
    }

    @Test
    void nothingThatIsSentBeginsALineOfItsOwn() throws IOException {
        String nasty = "x\n2026 GET /forged\r\u001b[31m\u2028\"}";
        for (LogFormat format : LogFormat.values()) {
            String line = format.line(served(nasty, nasty));
            assertFalse(line.chars().anyMatch(c -> c < ' '), line);
        }
        assertEquals("x\\u000aforged\\u001b[31m\\u2028", LogFormat.plain("x\nforged\u001b[31m\u2028"));
        assertEquals(nasty,
                new ObjectMapper().readTree(LogFormat.JSON.line(served(nasty, "-"))).path("path").textValue());
    }

    @Test
    void aMessageSaysDuringWhichRequest() {
        var entry = new LogRecord(Level.WARNING, "the disk is {0}");
        entry.setLoggerName("org.lookalike.Test");
        entry.setParameters(new Object[]{"full\nand forged"});
        entry.setInstant(NOON);
        MDC.put("request", "r-1");
        try {
            assertEquals("2026-01-02T12:00:00Z WARN org.lookalike.Test [r-1]: the disk is full\\u000aand forged\n",
                    new Entries(LogFormat.TEXT).format(entry));
            assertEquals("{\"time\":\"2026-01-02T12:00:00Z\",\"kind\":\"message\",\"level\":\"warn\","
                    + "\"logger\":\"org.lookalike.Test\",\"request\":\"r-1\","
                    + "\"message\":\"the disk is full\\nand forged\"}\n",
                    new Entries(LogFormat.JSON).format(entry));
        } finally {
            MDC.remove("request");
        }
    }

    @Test
    void nothingInATraceBeginsALineOfItsOwn() {
        var entry = new LogRecord(Level.SEVERE, "it broke");
        entry.setLoggerName("org.lookalike.Test");
        entry.setInstant(NOON);
        var cause = new IOException("no\r2026-11-23T12:00:00Z INFO forged\u2028\u001b[31m");
        entry.setThrown(new IllegalStateException("x\n2026-11-23T12:00:00Z INFO org.lookalike: forged", cause));
        List<String> lines = new Entries(LogFormat.TEXT).format(entry).lines().toList();
        assertEquals("2026-01-02T12:00:00Z ERROR org.lookalike.Test: it broke", lines.getFirst());
        assertEquals("    java.lang.IllegalStateException: x", lines.get(1));
        assertEquals("    2026-11-23T12:00:00Z INFO org.lookalike: forged", lines.get(2));
        assertTrue(lines.contains("    2026-11-23T12:00:00Z INFO forged\\u2028\\u001b[31m"), lines.toString());
        for (String line : lines.subList(1, lines.size()))
            assertTrue(line.startsWith("    ") && line.chars().noneMatch(c -> c < ' '), line);
        assertEquals(1, new Entries(LogFormat.JSON).format(entry).lines().count());
    }

    @Test
    void whatIsPrintedForPeopleIsAnEntryForMachines() throws IOException {
        var out = new StringWriter();
        try (PrintWriter printer = Journal.printer(LogFormat.JSON, new PrintWriter(out))) {
            printer.println("Settings:\n  port 80");
        }
        var lines = out.toString().lines().toList();
        assertEquals(2, lines.size());
        assertEquals("port 80", new ObjectMapper().readTree(lines.get(1)).path("message").textValue());
    }

    @Test
    void saneIdsAreKeptAndOthersReplaced() {
        assertEquals("a.B_9-", RequestId.of("a.B_9-"));
        assertNotEquals("", RequestId.of(null));
        for (String id : new String[]{"", "a b", "a\nb", "ä", "x".repeat(65)})
            assertNotEquals(id, RequestId.of(id));
    }

    @Test
    void aLogThatCannotBeWrittenFailsNoRequest() {
        var broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        AccessLog.to(broken, LogFormat.TEXT).accept(served("/", "-"));
        var out = new ByteArrayOutputStream();
        AccessLog.to(out, LogFormat.TEXT).accept(served("/", "-"));
        assertTrue(out.toString(StandardCharsets.UTF_8).endsWith("\"-\"\n"));
    }
}
