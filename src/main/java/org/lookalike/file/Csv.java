package org.lookalike.file;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines of comma-separated values (RFC 4180, sections 2.1 to 2.7) that spreadsheets may open: they run cells that begin like
 * a formula (OWASP, "CSV Injection"), so an apostrophe before such a text keeps it one.
 */
public final class Csv {
    private static final String LINE_END = "\r\n";
    private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern MADE_SAFE = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private Csv() {}

    /** @param cells texts and numbers; null and an empty one leave their cell empty */
    public static String line(@Nullable Object... cells) {
        return line(Arrays.asList(cells));
    }

    /** @param cells texts and numbers; null and an empty one leave their cell empty */
    public static String line(List<? extends @Nullable Object> cells) {
        var line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++)
            line.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        return line.append(LINE_END).toString();
    }

    /** A text as {@link #line} was given it. */
    public static String read(String cell) {
        return MADE_SAFE.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    private static String cell(@Nullable Object value) {
        if (value == null || (value instanceof OptionalDouble number && number.isEmpty()))
            return "";
        if (value instanceof OptionalDouble number)
            return Double.toString(number.getAsDouble());
        String text = value.toString();
        String safe = !(value instanceof Number) && DANGEROUS.matcher(text).matches() ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
