package org.lookalike.catalog;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lookalike.catalog.learn.Marks;
import org.lookalike.catalog.teach.Classroom.State;
import org.lookalike.image.ContentId;
import org.lookalike.model.Prediction;
import org.lookalike.search.IndexedPicture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A category is taught to a real collection, accepted, discarded and interrupted. */
class TaughtTest extends ThreeDiscs {
    private final Set<ContentId> violet = new HashSet<>();

    @BeforeEach
    void draw() throws IOException, InterruptedException {
        for (int n = 0; n < 6; n++) {
            Pictures.disc(folder.resolve("warm/" + n + ".png"), new Color(200 + 8 * n, 30 + n, 0), Color.WHITE);
            Pictures.disc(folder.resolve("cold/" + n + ".png"), new Color(0, 180 + 8 * n, 30 + n), Color.BLACK);
            violet.add(idOf(Pictures.disc(folder.resolve(n + ".png"), new Color(120 + 4 * n, 0, 160), Color.GRAY)));
        }
        index();
    }

    private Map<ContentId, Prediction> predictions() {
        Map<ContentId, Prediction> all = new HashMap<>();
        catalog.lessons()
                .index()
                .forEach(picture -> all.put(picture.id(), Objects.requireNonNull(picture.prediction())));
        return all;
    }

    private State taught() throws InterruptedException {
        assertTrue(catalog.lessons().classroom().teach("violet", new Marks(violet, Set.of())));
        catalog.lessons().classroom().await();
        return catalog.lessons().classroom().state();
    }

    private Set<String> predicted() {
        return new HashSet<>(predictions().values().stream().map(Prediction::category).toList());
    }

    @Test
    void acceptedItIsInUseAtOnceAndAfterARestart() throws Exception {
        assertInstanceOf(State.Proposed.class, taught());
        catalog.lessons().classroom().accept();
        catalog.lessons().classroom().await();
        var accepted = assertInstanceOf(State.Accepted.class, catalog.lessons().classroom().state());
        assertEquals(21, accepted.adopted().pictures());
        Set<String> known = Set.of("warm", "cold", "violet");
        assertTrue(known.containsAll(predicted()), () -> "" + predicted());
        for (ContentId id : violet)
            assertEquals("violet", catalog.picture(id).orElseThrow().givenCategory());
        Pictures.disc(folder.resolve("new.png"), new Color(130, 0, 150), Color.GRAY);
        index();
        assertTrue(known.containsAll(predicted()), "a new picture is named by the new head");

        Map<ContentId, Prediction> before = predictions();
        catalog.close();
        catalog = open();
        assertEquals(before, predictions());
        Pictures.disc(folder.resolve("later.png"), new Color(0, 190, 20), Color.BLACK);
        index();
        assertTrue(known.containsAll(predicted()));
        assertFalse(BASE.head().orElseThrow().categories().contains("violet"), "the model that ships is as it was");
    }

    @Test
    void discardedNothingHasChanged() throws Exception {
        Map<ContentId, Prediction> before = predictions();
        taught();
        assertTrue(catalog.lessons().classroom().discard());
        assertEquals(new State.Idle(), catalog.lessons().classroom().state());
        assertEquals(before, predictions());
        assertEquals(List.of(), catalog.lessons().labels().all());
        assertFalse(Files.exists(temporary.resolve("index/taught")));
        assertFalse(catalog.lessons().classroom().accept());
    }

    @Test
    void interruptedBeforeItIsNamedTheOldOneStays() throws Exception {
        Map<ContentId, Prediction> before = predictions();
        var proposal = assertInstanceOf(State.Proposed.class, taught()).proposal();
        Path taught = Files.createDirectories(temporary.resolve("index/taught"));
        Files.createDirectories(taught.resolve("in-use.json/cannot be replaced"));
        assertThrows(RuntimeException.class, () -> catalog.lessons().adopt(proposal, (w, d, t, x) -> {}));
        assertEquals(before, predictions());
    }

    @Test
    void interruptedWhileRelabellingTheNextOneWhoOpensGoesOn() throws Exception {
        var proposal = assertInstanceOf(State.Proposed.class, taught()).proposal();
        Map<ContentId, Prediction> old = predictions();
        assertThrows(IllegalStateException.class, () -> catalog.lessons().adopt(proposal, (what, done, total, x) -> {
            if (done == 10)
                throw new IllegalStateException("the power fails here");
        }));
        catalog.close();
        catalog = open();
        Map<ContentId, Prediction> now = predictions();
        assertNotEquals(old, now);
        catalog.lessons()
                .index()
                .forEach(picture -> assertEquals(proposal.head().predict(picture.embedding()).category(),
                        now.getOrDefault(picture.id(), new Prediction("none", 0)).category()));
        for (ContentId id : violet)
            assertEquals("violet", catalog.picture(id).map(IndexedPicture::category).orElseThrow());
    }

    @Test
    void ofAnotherModelOrDamagedItIsNotUsed() throws Exception {
        taught();
        catalog.lessons().classroom().accept();
        catalog.lessons().classroom().await();
        Path folder = temporary.resolve("index/taught");
        Taught used = Taught.read(folder).orElseThrow();
        assertEquals(new Taught(BASE.name(), "taught-1", true, "violet", used.pictures()), used);
        assertEquals(Optional.of(used), Taught.open(folder, BASE).map(Taught.Open::taught));
        for (String wrong : List.of("\"../base\"", "null", "\"taught-2\""))
            assertEquals(Optional.empty(), openedWith("\"taught-1\"", wrong), wrong);
        assertEquals(Optional.empty(), openedWith("\"violet\"", "\"\""));
        assertEquals(Optional.empty(), openedWith(used.pictures().getFirst(), "no id"));
        assertEquals(Optional.empty(), openedWith("\"" + BASE.name() + "\"", "\"other\""));
        assertEquals(Optional.empty(), openedWith(Files.readString(folder.resolve("in-use.json")), "null"));
        Files.write(folder.resolve("taught-1/head.safetensors"), new byte[3]);
        assertEquals(Optional.empty(), Taught.open(folder, BASE));
    }

    private Optional<Taught.Open> openedWith(String before, String after) throws IOException {
        Path folder = temporary.resolve("index/taught");
        Path file = folder.resolve("in-use.json");
        String whole = Files.readString(file);
        try {
            Files.writeString(file, whole.replace(before, after));
            return Taught.open(folder, BASE);
        } finally {
            Files.writeString(file, whole);
        }
    }

    @Test
    void anotherModelWantsItsOwnHeadAndRelabellingGoesBack() throws Exception {
        Map<ContentId, Prediction> before = predictions();
        taught();
        catalog.lessons().classroom().accept();
        catalog.lessons().classroom().await();
        catalog.close();
        Teaching.relabel(temporary.resolve("index"), BASE, (w, d, t, x) -> {});
        catalog = open();
        assertEquals(before, predictions());
        index();
        assertEquals(before, predictions());
    }
}
