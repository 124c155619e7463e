package org.lookalike.server.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a log is written: one line an entry, whatever is in it; for people, a trace follows on lines that are set in. */
public enum LogFormat {
    /** For people. */
    TEXT {
        @Override
        String line(Served served) {
            return plain("%s %s %s %s %d %d %.1f ms %s \"%s\"".formatted(served.at(), served.client(), served.method(),
                    served.path(), served.status(), served.bytes(), served.took().toNanos() / 1e6, served.id(),
                    served.agent()));
        }

        @Override
        String line(Message message) {
            String text = "%s %s %s%s: %s".formatted(message.at(), message.level().toUpperCase(Locale.ROOT),
                    message.logger(), message.request() == null ? "" : " [" + message.request() + "]", message.text());
            return plain(text) + (message.trace() == null ? "" : setIn(message.trace()));
        }
    },
    /** For machines: an object a line. */
    JSON {
        @Override
        String line(Served served) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("time", served.at().toString());
            fields.put("kind", "request");
            fields.put("request", served.id());
            fields.put("client", served.client());
            fields.put("method", served.method());
            fields.put("route", served.route());
            fields.put("path", served.path());
            fields.put("status", served.status());
            fields.put("bytes", served.bytes());
            fields.put("millis", served.took().toNanos() / 1e6);
            fields.put("agent", served.agent());
            return json(fields);
        }

        @Override
        String line(Message message) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("time", message.at().toString());
            fields.put("kind", "message");
            fields.put("level", message.level());
            fields.put("logger", message.logger());
            if (message.request() != null)
                fields.put("request", message.request());
            fields.put("message", message.text());
            if (message.trace() != null)
                fields.put("trace", message.trace());
            return json(fields);
        }
    };

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * What the program has to say.
     *
     * @param request during which
     * @param trace where from, lines
     */
    record Message(Instant at, String level, String logger, @Nullable String request, String text,
            @Nullable String trace) {}

    abstract String line(Served served);

    abstract String line(Message message);

    /** Messages in traces may have lines that look like entries. */
    private static String setIn(String trace) {
        return trace.lines().map(line -> "\n    " + plain(line.replace("\t", "    "))).collect(Collectors.joining());
    }

    /** What could begin a line of its own, or tell a terminal what to do, is written as its number. */
    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029)
                plain.append(String.format(Locale.ROOT, "\\u%04x", c));
            else
                plain.appendCodePoint(c);
        });
        return plain.toString();
    }

    private static String json(Map<String, Object> fields) {
        try {
            return MAPPER.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("these shapes can always be written", e);
        }
    }
}
