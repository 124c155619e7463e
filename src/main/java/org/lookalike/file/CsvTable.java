package org.lookalike.file;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Comma-separated values after RFC 4180, sections 2.1 to 2.7; also as spreadsheets of other countries write them, with
 * semicolons or tabs, bare line feeds, and a byte order mark.
 */
public final class CsvTable {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    /** Further cells of a line are passed over. */
    private static final int MOST_CELLS = 1_000;

    private CsvTable() {}

    /** @param number of the line in the file on which it begins, from 1 */
    public record Line(int number, List<String> cells) {}

    /**
     * Without empty lines, one at a time, so that no file grows in memory. What separates cells is whatever of comma,
     * semicolon and tab the first line has most of.
     */
    public static void read(String text, Consumer<Line> lines) {
        String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        String first = content.lines().findFirst().orElse("");
        char separator = ',';
        for (char other : new char[]{';', '\t'})
            if (first.chars().filter(c -> c == other).count() > first.chars().filter(c -> c == ',').count())
                separator = other;
        new Reading(content, separator, lines).run();
    }

    private static final class Reading {
        private final String text;
        private final char separator;
        private final Consumer<Line> lines;
        private final StringBuilder cell = new StringBuilder();
        private List<String> cells = new ArrayList<>();
        private int number = 1;
        private int begun = 1;
        private int at;

        Reading(String text, char separator, Consumer<Line> lines) {
            this.text = text;
            this.separator = separator;
            this.lines = lines;
        }

        void run() {
            while (at < text.length())
                take(text.charAt(at++));
            endLine();
        }

        private void take(char c) {
            if (c == '"' && cell.isEmpty())
                quoted();
            else if (c == separator)
                endCell();
            else if (c == '\n')
                endLine();
            else if (c != '\r' || (at < text.length() && text.charAt(at) != '\n'))
                cell.append(c);
        }

        /** Up to the closing quote; two quotes stand for one. */
        private void quoted() {
            for (; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c == '\n')
                    number++;
                if (c != '"') {
                    cell.append(c);
                } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    cell.append(c);
                    at++;
                } else {
                    at++;
                    return;
                }
            }
        }

        private void endCell() {
            if (cells.size() < MOST_CELLS)
                cells.add(Csv.read(cell.toString()));
            cell.setLength(0);
        }

        private void endLine() {
            endCell();
            if (cells.size() > 1 || !cells.getFirst().isBlank())
                lines.accept(new Line(begun, cells));
            cells = new ArrayList<>();
            number++;
            begun = number;
        }
    }
}
