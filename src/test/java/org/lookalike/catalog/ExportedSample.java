package org.lookalike.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.lookalike.catalog.duplicates.KeptDecisions;
import org.lookalike.catalog.labels.WaitingLabels;
import org.lookalike.catalog.smart.SavedMarks;
import org.lookalike.image.ContentId;

/** An export that has something of everything. */
public final class ExportedSample {
    private ExportedSample() {}

    /** @return the export's folder */
    public static Path in(Path temporary, int pictures) throws IOException {
        var drawn = DrawnIndex.of(temporary, pictures);
        var folder = new IndexFolder(drawn.root());
        var elsewhere = new ContentId("ab".repeat(32));
        new WaitingLabels(folder.waitingLabels()).keep(elsewhere, "later");
        new SavedMarks("0123456789abcdef", "Mine", Instant.parse("2026-01-02T03:04:05Z"), List.of(drawn.id(0)),
                List.of(drawn.id(1)), List.of(elsewhere)).write(folder.collections());
        List<ContentId> pair = List.of(drawn.id(0), drawn.id(1)).stream().sorted().toList();
        new KeptDecisions(folder.duplicates()).add(List.of(new KeptDecisions.Apart(pair.get(0), pair.get(1))),
                List.of(drawn.id(0)));
        Path export = temporary.resolve("export");
        Exchange.export(drawn.root(), export);
        return export;
    }
}
