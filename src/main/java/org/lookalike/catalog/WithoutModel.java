package org.lookalike.catalog;

import java.nio.file.Path;
import java.util.List;
import org.lookalike.catalog.labels.Imported;
import org.lookalike.catalog.labels.Label;
import org.lookalike.catalog.labels.LabelTable;
import org.lookalike.catalog.labels.Labels;
import org.lookalike.catalog.labels.WaitingLabels;
import org.lookalike.catalog.smart.SmartCollections;
import org.lookalike.search.PictureIndex;

/** What can be done with an index without a model, as no picture is looked at. */
public final class WithoutModel {
    private WithoutModel() {}

    /**
     * @param root the index's folder
     * @throws UnusableIndex if there is none
     */
    public static List<Label> all(Path root) {
        try (PictureIndex index = Opening.forReading(root)) {
            return Labels.all(index, new WaitingLabels(new IndexFolder(root).waitingLabels()));
        }
    }

    /**
     * @see Labels#take
     * @throws UnusableIndex if there is none, or another process changes it
     */
    public static Imported take(Path root, LabelTable table, boolean keeping, boolean trying) {
        IndexFolder folder = new IndexFolder(root);
        var waiting = new WaitingLabels(folder.waitingLabels());
        try (PictureIndex index = trying ? Opening.forReading(root) : Opening.forChanging(root)) {
            var registrar = new Registrar(index, new Thumbnails(folder.thumbnails()), waiting);
            return new Labels(index, waiting, registrar::label).take(table, keeping, trying);
        }
    }

    /** The smart collections beside an index that is open. */
    public static SmartCollections collections(PictureIndex index, Path root) {
        return new SmartCollections(index, new IndexFolder(root).collections());
    }
}
