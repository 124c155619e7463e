package org.lookalike.catalog.duplicates;

import java.io.IOException;
import org.lookalike.file.Csv;
import org.lookalike.image.PictureFacts;

/** Groups as a table: a line for each file, the one to keep first. */
public final class CsvReport {
    private CsvReport() {}

    public static void write(Found found, Appendable out) throws IOException {
        out.append(Csv.line("group", "keep", "path", "why", "width", "height", "bytes", "format", "taken_at", "id"));
        int number = 0;
        for (DuplicateGroup group : found.groups()) {
            number++;
            line(out, number, true, group.keep());
            for (Copy copy : group.members())
                line(out, number, false, copy);
        }
    }

    private static void line(Appendable out, int group, boolean keep, Copy copy) throws IOException {
        PictureFacts facts = copy.facts();
        out.append(Csv.line(group, keep ? "yes" : "no", copy.path(), copy.why(), facts.width(), facts.height(),
                facts.bytes(), facts.format(), facts.takenAt(), copy.id()));
    }
}
