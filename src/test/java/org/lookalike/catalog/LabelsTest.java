package org.lookalike.catalog;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lookalike.catalog.labels.Imported;
import org.lookalike.catalog.labels.Label;
import org.lookalike.catalog.labels.LabelTable;
import org.lookalike.image.ContentId;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** Labels over the life of real files. */
class LabelsTest extends ThreeDiscs {

    private static LabelTable table(String... rows) {
        return read("id,category\n" + String.join("\n", rows));
    }

    private static LabelTable read(String file) {
        return assertInstanceOf(LabelTable.Reading.Read.class,
                LabelTable.read(file.getBytes(StandardCharsets.UTF_8))).table();
    }

    private String categoryOf(ContentId id) {
        return String.valueOf(catalog.picture(id).orElseThrow().category());
    }

    @Test
    void movedAndRenamedFilesKeepTheirLabels() throws Exception {
        index();
        ContentId id = idOf(red);
        catalog.categorise(id, "poppy");
        Path moved = Files.move(red, Files.createDirectories(folder.resolve("elsewhere")).resolve("renamed.png"));
        index();
        assertEquals(List.of(moved.toString()), pathsOf(id));
        assertEquals("poppy", categoryOf(id));
    }

    @Test
    void aPictureThatGoesAndComesBackHasItsLabelAgain() throws Exception {
        index();
        ContentId id = idOf(red);
        catalog.categorise(id, "poppy");
        Path away = Files.move(red, temporary.resolve("away.png"));
        index(Pruning.WHERE_SOMETHING_IS);
        assertEquals(2, catalog.stats().index().pictures());
        assertEquals(List.of(new Label(id, "poppy", "")), catalog.lessons().labels().all());
        catalog.close();
        catalog = open();
        Files.move(away, folder.resolve("back.png"));
        index();
        assertEquals("poppy", categoryOf(id));
        catalog.categorise(id, null);
        assertEquals(List.of(), catalog.lessons().labels().all());
    }

    @Test
    void anImportLabelsPicturesThatAreThereAndThoseThatCome() throws Exception {
        ContentId later = idOf(blue);
        Path away = Files.move(blue, temporary.resolve("away.png"));
        index();
        var labels = catalog.lessons().labels();
        LabelTable table = table(idOf(red) + ",poppy", later + ",cornflower", "x,y");
        Imported tried = labels.take(table, false, true);
        assertEquals(List.of(), labels.all());
        Imported imported = labels.take(table, false, false);
        assertEquals(tried, imported);
        assertEquals(2, imported.labelled());
        assertEquals(1, imported.waiting());
        assertEquals(1, imported.refused().count());
        assertEquals("poppy", categoryOf(idOf(red)));
        Files.move(away, blue);
        index();
        assertEquals("cornflower", categoryOf(later));
        assertEquals(2, labels.all().size());
    }

    @Test
    void conflictsAreSaidAndDecidedAsAsked() throws Exception {
        index();
        catalog.categorise(idOf(red), "poppy");
        catalog.categorise(idOf(green), "fern");
        var labels = catalog.lessons().labels();
        LabelTable table = table(idOf(red) + ",rose", idOf(green) + ",", idOf(blue) + ",sky");
        Imported kept = labels.take(table, true, false);
        assertEquals(2, kept.kept());
        assertEquals(1, kept.labelled());
        assertEquals("poppy", categoryOf(idOf(red)));
        Imported taken = labels.take(table, false, false);
        assertEquals(1, taken.changed());
        assertEquals(1, taken.cleared());
        assertEquals(1, taken.unchanged());
        assertEquals(List.of(new Imported.Change(idOf(red), red.toString(), "poppy", "rose"),
                new Imported.Change(idOf(green), green.toString(), "fern", null)), taken.conflicts());
        assertEquals("rose", categoryOf(idOf(red)));
        assertEquals("cold", categoryOf(idOf(green)), "what its folder says");
    }

    @Test
    void whatIsExportedCanBeBroughtIntoANewIndex() throws Exception {
        index();
        catalog.categorise(idOf(red), "poppy");
        catalog.categorise(idOf(green), "fern");
        String file = LabelTable.write(catalog.lessons().labels().all());
        try (Catalog other = Opening.sharing(embedder, temporary.resolve("other"), decoder())) {
            assertEquals(2, other.lessons().labels().take(read(file), false, false).waiting());
            other.index(List.of(folder), IndexingOptions.DEFAULT);
            assertEquals(file, LabelTable.write(other.lessons().labels().all()));
        }
    }
}
