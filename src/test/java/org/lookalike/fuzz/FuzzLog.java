package org.lookalike.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The record of all runs, a line each with tabs between: day, commit, target, seconds, executions, findings.
 *
 * @param runs in the order in which they ended
 */
record FuzzLog(List<Run> runs) {
    private static final String HEADER = "day\tcommit\ttarget\tseconds\texecutions\tfindings";

    /** One target, fuzzed for a while. */
    record Run(String day, String commit, String target, long seconds, long executions, long findings) {
        private String line() {
            return String.join("\t", day, commit, target, Long.toString(seconds), Long.toString(executions),
                    Long.toString(findings));
        }

        private static Run of(String line) {
            List<String> cells = List.of(line.split("\t", -1));
            if (cells.size() != 6)
                throw new IllegalArgumentException("a run has 6 cells, got \"" + line + "\"");
            return new Run(cells.get(0), cells.get(1), cells.get(2), Long.parseLong(cells.get(3)),
                    Long.parseLong(cells.get(4)), Long.parseLong(cells.get(5)));
        }
    }

    static FuzzLog read(Path file) throws IOException {
        return Files.exists(file)
                ? new FuzzLog(Files.readAllLines(file).stream().skip(1).map(Run::of).toList())
                : new FuzzLog(List.of());
    }

    static void append(Path file, Run run) throws IOException {
        List<String> lines = new ArrayList<>();
        if (!Files.exists(file))
            lines.add(HEADER);
        lines.add(run.line());
        Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** By target, all runs together. */
    Map<String, Long> executions() {
        Map<String, Long> sums = new TreeMap<>();
        runs.forEach(run -> sums.merge(run.target(), run.executions(), Long::sum));
        return sums;
    }
}
