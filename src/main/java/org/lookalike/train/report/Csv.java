package org.lookalike.train.report;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** A table as comma-separated values: RFC 4180, sections 2.1 to 2.7. */
final class Csv {
    private static final String LINE_END = "\r\n";

    private final StringBuilder text = new StringBuilder();

    Csv line(Collection<?> cells) {
        text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(","))).append(LINE_END);
        return this;
    }

    Csv line(Object... cells) {
        return line(List.of(cells));
    }

    /** What is undefined leaves its cell empty. */
    private static String cell(Object value) {
        if (value instanceof OptionalDouble number)
            return number.isPresent() ? String.valueOf(number.getAsDouble()) : "";
        String cell = value.toString();
        boolean quoted = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
