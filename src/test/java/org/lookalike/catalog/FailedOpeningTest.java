package org.lookalike.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.lookalike.image.DecoderOptions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Whoever fails to open a collection leaves nothing open: the next one can. */
class FailedOpeningTest extends ThreeDiscs {

    /** By each of the ways to open it for changes. */
    private void failsAndLeavesItFree(Class<? extends Exception> failure) {
        Path root = temporary.resolve("index");
        List<Executable> ways = List.of(this::open, () -> Catalog.open(root, BASE, DecoderOptions.DEFAULT),
                () -> Lessons.open(root, BASE, true));
        for (Executable way : ways)
            assertThrows(failure, way, "not that another process has it");
    }

    @Test
    void whatCannotBeReadIsNoReasonToKeepItLocked() throws IOException {
        catalog.close();
        Path waiting = Files.createDirectory(temporary.resolve("index/labels-waiting.csv"));
        failsAndLeavesItFree(UncheckedIOException.class);
        Files.delete(waiting);
        catalog = open();
        assertEquals(0, catalog.stats().index().pictures());
    }

    @Test
    void whatCannotBeGoneOnWithIsNoReasonToKeepItLocked() throws IOException, InterruptedException {
        index();
        Path taught = Files.createDirectory(temporary.resolve("index/taught"));
        var begun = new Taught(BASE.name(), "taught-1", false, "poppy", List.of(idOf(red).hex()));
        begun.write(taught);
        copy(BASE.folder(), taught.resolve("taught-1"));
        // A name so long that nothing can be written beside it.
        Path elsewhere = Files.move(taught.resolve("in-use.json"), taught.resolve("x".repeat(250)));
        Path link = Files.createSymbolicLink(taught.resolve("in-use.json"), elsewhere);
        catalog.close();
        failsAndLeavesItFree(UncheckedIOException.class);
        Files.delete(link);
        Files.move(elsewhere, link);
        catalog = open();
        assertEquals("poppy", catalog.picture(idOf(red)).orElseThrow().category());
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        List<Path> files = new ArrayList<>();
        try (var all = Files.list(from)) {
            all.filter(Files::isRegularFile).forEach(files::add);
        }
        for (Path file : files)
            Files.copy(file, to.resolve(file.getFileName()));
    }
}
