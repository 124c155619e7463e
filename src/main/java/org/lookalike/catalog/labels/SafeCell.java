package org.lookalike.catalog.labels;

import java.util.regex.Pattern;

/**
 * Spreadsheets run cells that begin like a formula (OWASP, "CSV Injection"). An apostrophe before such a cell keeps it a
 * text, and is taken away again on the way back.
 */
final class SafeCell {
    private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern MADE_SAFE = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private SafeCell() {}

    static String out(String cell) {
        return DANGEROUS.matcher(cell).matches() ? "'" + cell : cell;
    }

    static String in(String cell) {
        return MADE_SAFE.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
