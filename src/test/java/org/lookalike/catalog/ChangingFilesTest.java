package org.lookalike.catalog;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookalike.catalog.labels.WaitingLabels;
import org.lookalike.catalog.stage.Stages;
import org.lookalike.catalog.watch.Part;
import org.lookalike.image.Decoded.Reason;
import org.lookalike.image.Decoder;
import org.lookalike.image.DecoderOptions;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.PictureIndex.Known;
import org.lookalike.search.UnreadableFile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Files change, vanish and come back in unpleasant ways. */
class ChangingFilesTest extends ThreeDiscs {

    /** Of one size, whatever the colour. */
    private static void plain(Path file, Color colour, String modified) throws IOException {
        var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 40 * 30; i++)
            image.setRGB(i % 40, i / 40, colour.getRGB());
        ImageIO.write(image, "bmp", file.toFile());
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(modified)));
    }

    @Test
    void clocksThatJumpHideNoChange() throws Exception {
        Path file = folder.resolve("plain.bmp");
        plain(file, Color.RED, "2026-01-01T00:00:00Z");
        index();
        List<String> times = List.of("1980-01-01T00:00:00Z", "2106-01-01T00:00:00Z", "2106-01-01T00:00:00.001Z",
                "1970-01-01T00:00:00Z");
        for (int n = 0; n < times.size(); n++) {
            plain(file, new Color(10 * n, 90, 200), times.get(n));
            assertEquals(1, index().updated(), times.get(n));
            assertEquals(List.of(file.toString()), pathsOf(idOf(file)));
            assertEquals(4, index().unchanged());
        }
    }

    @Test
    void aFileThatVanishesWhileItIsReadCostsNothingElse() throws Exception {
        index();
        Path file = folder.resolve("brief.png");
        Pictures.disc(file, Color.CYAN, Color.BLACK);
        PictureIndex index = catalog.lessons().index();
        var tally = new Tally();
        var found = new Pipe<Found>(1, 10);
        FolderScan.of(index, Part.whole(folder), settled -> true, false, found, tally);
        Files.delete(file);
        var thumbnails = new Thumbnails(temporary.resolve("index/thumbs"));
        var registrar = new Registrar(index, thumbnails, new WaitingLabels(temporary.resolve("none")));
        var intake = new Intake(index, registrar, thumbnails, new Decoder(DecoderOptions.DEFAULT), embedder, true,
                tally, new Stages());
        assertEquals(Optional.empty(), intake.read(found.take().getFirst()));
        var failed = assertInstanceOf(Known.Failed.class, index.known(file.toString()).orElseThrow());
        assertEquals("NO_ACCESS", failed.reason());
        assertEquals(3, index().unchanged(), "all others are as they were");
        assertEquals(Optional.empty(), index.known(file.toString()));
        Pictures.disc(file, Color.CYAN, Color.BLACK);
        assertEquals(1, index().added());
    }

    /** Permissions and memory: none of it changes a file. */
    @Test
    void whatWasUnreadableByCircumstanceIsReadAgain() throws Exception {
        for (Reason reason : List.of(Reason.NO_ACCESS, Reason.TOO_LARGE)) {
            catalog.lessons().index().putUnreadable(unreadable(reason));
            assertEquals(0, index().unreadable(), reason.name());
            assertEquals(Optional.of(Known.Seen.class), known(blue).map(Object::getClass));
            catalog.forget(idOf(blue));
        }
    }

    @Test
    void whatIsWrongWithTheFileItselfStaysSoUntilItIsToBeReadAgain() throws Exception {
        for (Reason reason : List.of(Reason.CORRUPT, Reason.TOO_SLOW, Reason.CRASHED)) {
            catalog.lessons().index().putUnreadable(unreadable(reason));
            assertEquals(1, index().unreadable(), reason.name());
            var retrying = new IndexingOptions(true, Pruning.NOTHING, true);
            assertEquals(0, catalog.index(List.of(folder), retrying).unreadable(), reason.name());
            assertEquals(Optional.of(Known.Seen.class), known(blue).map(Object::getClass));
            catalog.forget(idOf(blue));
        }
    }

    @Test
    void aFolderThatCouldNotBeEnteredIsForgottenOnceItCan() throws Exception {
        Path warm = folder.resolve("warm");
        catalog.lessons()
                .index()
                .putUnreadable(new UnreadableFile(warm.toString(), folder.toString(), 0, 0,
                        Reason.NO_ACCESS.name(), "cannot be read"));
        index();
        assertEquals(Optional.empty(), known(warm));
    }

    private Optional<Known> known(Path file) {
        return catalog.lessons().index().known(file.toString());
    }

    private UnreadableFile unreadable(Reason reason) throws IOException {
        return new UnreadableFile(blue.toString(), folder.toString(), Files.size(blue),
                Files.getLastModifiedTime(blue).toMillis(), reason.name(), "it was so");
    }

    @Test
    void aFolderThatIsEmptyAltogetherMayBeADriveThatIsNotThere() throws Exception {
        index();
        Path away = temporary.resolve("away");
        Files.move(folder, away);
        Files.createDirectory(folder);
        IndexingReport report = index(Pruning.WHERE_SOMETHING_IS);
        assertEquals(List.of(3L, 0L), List.of(report.missing(), report.removed()));
        assertEquals(3, catalog.stats().index().pictures());
        Files.delete(folder);
        assertThrows(NoSuchFileException.class, () -> index(Pruning.WHERE_SOMETHING_IS));
        Files.move(away, folder);
        assertEquals(3, index(Pruning.WHERE_SOMETHING_IS).unchanged());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void unlessItIsSaidToBeGoneForGood(boolean empty) throws Exception {
        Files.writeString(folder.resolve("broken.jpg"), "no picture");
        index();
        Files.move(folder, temporary.resolve("away"));
        if (empty)
            Files.createDirectory(folder);
        IndexingReport report = index(Pruning.EVERYTHING);
        assertEquals(List.of(0L, 3L), List.of(report.missing(), report.removed()));
        assertEquals(0, catalog.stats().index().pictures());
        assertEquals(0, catalog.stats().index().unreadable());
    }

    @Test
    void whatCannotBeLookedAtIsNotGone() throws Exception {
        index();
        Path away = temporary.resolve("away");
        Path warm = folder.resolve("warm");
        Files.move(warm, away);
        Files.createSymbolicLink(warm, warm); // leads nowhere, and nobody can say what is behind it
        assertEquals(0, index(Pruning.WHERE_SOMETHING_IS).removed());
        assertTrue(catalog.picture(idOf(away.resolve("red.png"))).isPresent());
        Files.delete(warm);
        Files.move(away, warm);
        assertEquals(3, index(Pruning.WHERE_SOMETHING_IS).unchanged());
    }
}
