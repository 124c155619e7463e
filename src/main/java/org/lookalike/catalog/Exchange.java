package org.lookalike.catalog;

import java.io.IOException;
import java.nio.file.Path;
import org.lookalike.catalog.duplicates.KeptDecisions;
import org.lookalike.catalog.exchange.Beside;
import org.lookalike.catalog.exchange.Export;
import org.lookalike.catalog.exchange.ExportNote;
import org.lookalike.catalog.exchange.Import;
import org.lookalike.catalog.labels.WaitingLabels;
import org.lookalike.model.SpaceId;
import org.lookalike.search.PictureIndex;

/** Takes a collection out of Lookalike's own files and back, without a model or a picture. */
public final class Exchange {
    private Exchange() {}

    /**
     * @param root the index's folder; another process may be changing it
     * @param target not there yet, or empty
     * @throws UnusableIndex if there is none
     * @throws IOException if it cannot be written
     */
    public static ExportNote export(Path root, Path target) throws IOException {
        IndexFolder folder = new IndexFolder(root.toAbsolutePath().normalize());
        try (PictureIndex index = Opening.forReading(folder.root())) {
            return Export.of(index, beside(folder), target);
        }
    }

    /**
     * @param root the index's folder; made if it is not there
     * @throws UnusableIndex if another process changes it, or it is of another space
     * @throws org.lookalike.catalog.exchange.BadExport if a file breaks a rule; nothing has changed then
     * @throws IOException if one cannot be read
     */
    public static Import.Imported imported(Path source, Path root) throws IOException {
        IndexFolder folder = new IndexFolder(root.toAbsolutePath().normalize());
        Import checked = Import.checked(source);
        ExportNote note = checked.note();
        try (PictureIndex index = Opening.ready(folder,
                Opening.open(folder, new SpaceId(note.space()), note.dimensions()))) {
            return checked.into(index, beside(folder));
        }
    }

    private static Beside beside(IndexFolder folder) {
        return new Beside(new WaitingLabels(folder.waitingLabels()), folder.collections(),
                new KeptDecisions(folder.duplicates()));
    }
}
