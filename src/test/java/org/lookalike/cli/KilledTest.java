package org.lookalike.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.catalog.Catalog;
import org.lookalike.catalog.IndexingOptions;
import org.lookalike.catalog.IndexingReport;
import org.lookalike.image.DecoderOptions;
import org.lookalike.image.gallery.Gallery;
import org.lookalike.model.Models;
import org.lookalike.search.Filter;
import org.lookalike.search.Hit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Indexing in a process of its own, killed on the way. */
class KilledTest {
    private static final Gallery GALLERY = new Gallery(7, 8, 96);

    @TempDir
    private Path temporary;

    @Test
    void losesNothingThatWasCommittedAndGoesOn() throws Exception {
        Path pictures = temporary.resolve("pictures");
        GALLERY.draw(pictures, (done, total) -> {});
        Path index = temporary.resolve("index");
        for (int millis : new int[]{900, 1600, 2400, 3200})
            indexAndKill(pictures, index, millis);
        IndexingReport report;
        try (Catalog catalog = Catalog.open(index, Home.models().open(Models.DEFAULT), DecoderOptions.DEFAULT)) {
            long before = catalog.stats().index().pictures();
            report = catalog.index(List.of(pictures), IndexingOptions.DEFAULT);
            assertEquals(before, report.unchanged());
            assertEquals(GALLERY.size(), catalog.stats().index().pictures());
            for (Hit picture : catalog.browse(Filter.NONE, 0, GALLERY.size()).hits())
                assertTrue(catalog.thumbnail(picture.facts().id()).isPresent());
        }
        assertEquals(GALLERY.size(), report.unchanged() + report.added());
        assertEquals(0, report.unreadable());
    }

    private static void indexAndKill(Path pictures, Path index, int millis) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-Dlookalike.home=" + Home.folder().toAbsolutePath(),
                "-Dai.djl.offline=true", "-cp", System.getProperty("java.class.path"), Main.class.getName(), "index",
                pictures.toString(), "--index", index.toString()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(millis, TimeUnit.MILLISECONDS))
            process.destroyForcibly().waitFor();
    }
}
