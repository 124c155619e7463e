package org.lookalike.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.catalog.Registrar.Claim;
import org.lookalike.catalog.labels.WaitingLabels;
import org.lookalike.catalog.learn.CloudIndex;
import org.lookalike.image.ContentId;
import org.lookalike.image.Miniature;
import org.lookalike.image.PictureFacts;
import org.lookalike.image.PictureFormat;
import org.lookalike.model.SpaceId;
import org.lookalike.search.FewPending;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.Place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RegistrarTest {
    private static final int TIMES = 60;
    private static final int MANY = 5 * FewPending.CHANGES;

    @TempDir
    Path folder;
    private CloudIndex clouds;
    private WaitingLabels waiting;
    private Registrar registrar;

    @BeforeEach
    void open() {
        clouds = CloudIndex.in(folder, 0, 0);
        waiting = new WaitingLabels(folder.resolve("waiting.csv"));
        registrar = new Registrar(clouds.index(), new Thumbnails(folder.resolve("thumbs")), waiting);
    }

    @AfterEach
    void close() {
        clouds.close();
    }

    private void claim(int n) {
        var place = new Place("/pictures/" + n, "/pictures", 1, 0, "folder");
        assertEquals(Claim.NEW, registrar.claim(clouds.id(0, n), place, this));
    }

    private void complete(int n) {
        registrar.complete(new PictureFacts(clouds.id(0, n), 64, 64, 1, PictureFormat.JPEG, null),
                new Miniature(new byte[32 * 32]), CloudIndex.embedding(0, n), null, null);
    }

    private Optional<String> category(ContentId id) {
        return clouds.index().find(id).map(IndexedPicture::category);
    }

    @Test
    void aPictureThatIsBeingEnteredGetsTheLabelThatComesMeanwhile() {
        claim(1);
        registrar.label(clouds.id(0, 1), "rose");
        assertEquals(List.of("rose"), waiting.all().stream().map(label -> label.category()).toList());
        complete(1);
        assertEquals(Optional.of("rose"), category(clouds.id(0, 1)));
        registrar.label(clouds.id(0, 1), null);
        assertEquals(Optional.of("folder"), category(clouds.id(0, 1)));
        assertEquals(List.of(), waiting.all(), "what is taken back waits for nobody");
    }

    @Test
    void whoeverIsFirstTheLabelIsNotLost() throws Exception {
        try (var other = Executors.newSingleThreadExecutor()) {
            for (int n = 0; n < TIMES; n++) {
                int picture = n;
                claim(picture);
                var both = new CyclicBarrier(2);
                var entered = other.submit(() -> {
                    both.await();
                    complete(picture);
                    return true;
                });
                both.await();
                registrar.label(clouds.id(0, picture), "rose");
                assertTrue(entered.get());
                assertEquals(Optional.of("rose"), category(clouds.id(0, picture)));
            }
        }
    }

    @Test
    void onlyAPictureThatIsThereIsCategorised() {
        assertFalse(registrar.categorise(clouds.id(0, 1), "rose"));
        claim(1);
        complete(1);
        assertTrue(registrar.categorise(clouds.id(0, 1), "rose"));
        assertEquals(Optional.of("rose"), category(clouds.id(0, 1)));
        assertEquals(List.of(), waiting.all());
    }

    @Test
    void aFileThatIsFoundTwiceAtOnceIsOnePlace() {
        claim(1);
        var again = new Place("/pictures/1", "/pictures/new", 1, 7, "folder");
        assertEquals(Claim.TOUCHED, registrar.claim(clouds.id(0, 1), again, "another"));
        complete(1);
        assertEquals(List.of(again), clouds.index().find(clouds.id(0, 1)).orElseThrow().places());
    }

    /** As an import by strangers could have had it, before labels were checked. */
    @Test
    void aPictureWhoseLabelHasSeveralLinesCanBeForgotten() {
        clouds.put(0, 1, null, "two\nlines");
        registrar.leave(clouds.id(0, 1), "/pictures/0/1.jpg");
        assertEquals(Optional.empty(), clouds.index().find(clouds.id(0, 1)));
        assertEquals(Optional.of("two\ufffdlines"), waiting.of(clouds.id(0, 1)));
        assertEquals(waiting.all(), new WaitingLabels(folder.resolve("waiting.csv")).all());
    }

    @Test
    void anyNumberOfPicturesIsForgottenInOneRun() throws IOException {
        Thumbnails thumbnails = new Thumbnails(folder.resolve("thumbs"));
        try (var many = new CloudIndex(FewPending.open(folder.resolve("many"), new SpaceId("clouds"),
                CloudIndex.embedding(0, 0).size()))) {
            var forgetting = new Registrar(many.index(), thumbnails, waiting);
            for (int n = 0; n < MANY; n++) {
                many.put(0, n, null, null);
                Path thumbnail = thumbnails.place(many.id(0, n));
                Files.createDirectories(thumbnail.getParent());
                Files.writeString(thumbnail, "small");
            }
            for (int n = 0; n < MANY; n++)
                forgetting.leave(many.id(0, n), "/pictures/0/" + n + ".jpg");
            many.index().commit();
            assertEquals(0, many.index().stats().pictures());
            for (int n = 0; n < MANY; n++)
                assertFalse(Files.exists(thumbnails.place(many.id(0, n))));
        }
    }
}
