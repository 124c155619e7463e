package org.lookalike.catalog.duplicates;

import java.io.IOException;

/** Groups as a table (RFC 4180): a line for each file, the one to keep first. */
public final class CsvReport {
    private static final String LINE = "\r\n";

    private CsvReport() {}

    public static void write(Found found, Appendable out) throws IOException {
        out.append("group,keep,path,why,width,height,bytes,format,taken_at,id").append(LINE);
        int number = 0;
        for (DuplicateGroup group : found.groups()) {
            number++;
            line(out, number, true, group.keep());
            for (Copy copy : group.members())
                line(out, number, false, copy);
        }
    }

    private static void line(Appendable out, int group, boolean keep, Copy copy) throws IOException {
        var facts = copy.facts();
        out.append(Integer.toString(group)).append(keep ? ",yes," : ",no,");
        out.append(cell(copy.path())).append(',').append(cell(copy.why())).append(',');
        out.append(Integer.toString(facts.width())).append(',').append(Integer.toString(facts.height())).append(',');
        out.append(Long.toString(facts.bytes())).append(',').append(facts.format().name()).append(',');
        out.append(facts.takenAt() == null ? "" : facts.takenAt().toString()).append(',');
        out.append(copy.id().hex()).append(LINE);
    }

    private static String cell(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
