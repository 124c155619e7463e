package org.lookalike.catalog.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lookalike.catalog.duplicates.KeptDecisions.Apart;
import org.lookalike.image.ContentId;
import org.lookalike.search.PictureIndex;

/**
 * Reads what {@link Export} wrote. Every line is checked before the first is taken over; the files may come from strangers
 * and need no memory, whatever their size. No picture is read.
 */
public final class Import {
    private static final int BATCH = 10_000;

    private final ExportReader export;

    private Import(ExportReader export) {
        this.export = export;
    }

    /**
     * What of a checked export was taken over.
     *
     * @param joined pictures that were there already
     * @param skipped pictures whose files the index knows as others
     */
    public record Imported(long added, long joined, long skipped, long unreadable, long labels, long collections,
            long decisions) {}

    /**
     * @throws BadExport if a file breaks a rule
     * @throws IOException if one cannot be read
     */
    public static Import checked(Path folder) throws IOException {
        var export = new ExportReader(folder);
        export.pictures(picture -> {});
        export.unreadable(file -> {});
        export.labels(label -> {});
        export.collections(marks -> {});
        export.decisions(decision -> {});
        return new Import(export);
    }

    public ExportNote note() {
        return export.note();
    }

    /**
     * Takes it over. What the index knows of a file it knows better; labels that were exported win.
     *
     * @throws IOException if the files cannot be read, or changed after they were checked
     */
    public Imported into(PictureIndex index, Beside beside) throws IOException {
        var merging = new Merging(index, beside.waiting());
        export.pictures(merging::take);
        export.unreadable(merging::take);
        index.commit();
        Map<ContentId, String> labels = new TreeMap<>();
        export.labels(line -> {
            labels.put(new ContentId(line.id()), line.label());
            if (labels.size() == BATCH)
                merging.label(labels);
        });
        merging.label(labels);
        index.commit();
        var collections = new Object() {
            long written;
        };
        export.collections(marks -> collections.written += marks.write(beside.collections()) ? 1 : 0);
        decisions(beside);
        return merging.imported(collections.written, export.note().decisions());
    }

    private void decisions(Beside beside) throws IOException {
        List<Apart> apart = new ArrayList<>();
        List<ContentId> kept = new ArrayList<>();
        export.decisions(line -> {
            String keep = line.keep();
            String first = line.first();
            String second = line.second();
            if (keep != null)
                kept.add(new ContentId(keep));
            else if (first != null && second != null)
                apart.add(new Apart(new ContentId(first), new ContentId(second)));
        });
        beside.decisions().add(apart, kept);
    }
}
