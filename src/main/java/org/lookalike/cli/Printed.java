package org.lookalike.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;

/** How values look on the command line. */
final class Printed {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Printed() {}

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String bytes(long bytes) {
        if (bytes < 1000)
            return bytes + " B";
        int exponent = (int) (Math.log10((double) bytes) / 3);
        return String.format(Locale.ROOT, "%.1f %cB", bytes / Math.pow(1000, exponent), "kMGTP".charAt(exponent - 1));
    }

    static String seconds(double seconds) {
        long s = Math.round(seconds);
        if (s < 60)
            return s + " s";
        return s < 3600 ? s / 60 + " min " + s % 60 + " s" : s / 3600 + " h " + s % 3600 / 60 + " min";
    }
}
