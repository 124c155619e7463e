package org.lookalike.catalog.teach;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.catalog.learn.CloudIndex;
import org.lookalike.catalog.learn.Marks;
import org.lookalike.image.ContentId;
import org.lookalike.search.IndexedPicture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LessonTest {
    @TempDir
    Path folder;
    private CloudIndex clouds;

    @BeforeEach
    void open() {
        clouds = CloudIndex.in(folder, 40, 3);
    }

    @AfterEach
    void close() {
        clouds.close();
    }

    /** Of a fourth kind, which has no category. */
    private void addStrangers(int count) {
        for (int n = 0; n < count; n++)
            clouds.put(3, n, null, null);
        clouds.index().commit();
    }

    private Proposal taught(String category, Marks marks) {
        var outcome = new Lesson(clouds.index(), Optional.empty()).teach(category, marks, (w, d, t, x) -> {});
        return assertInstanceOf(Lesson.Outcome.Proposed.class, outcome).proposal();
    }

    private String refused(String category, Marks marks) {
        var outcome = new Lesson(clouds.index(), Optional.empty()).teach(category, marks, (w, d, t, x) -> {});
        return assertInstanceOf(Lesson.Outcome.Refused.class, outcome).why();
    }

    @Test
    void aNewCategoryIsToldFromTheOldOnes() {
        addStrangers(30);
        Proposal proposal = taught(" kind 3 ", new Marks(clouds.ids(3, 20), Set.of()));
        assertEquals(List.of("kind 0", "kind 1", "kind 2", "kind 3", Gathered.ELSE), proposal.head().categories());
        assertTrue(proposal.accuracy() != null && proposal.accuracy() > 0.8, () -> "" + proposal.accuracy());
        assertNull(proposal.accuracyBefore());
        int most = proposal.categories().stream().mapToInt(Proposal.CategoryFigures::heldOut).max().orElseThrow();
        assertEquals((double) most / proposal.heldOut(), proposal.guessing());
        assertEquals(150, proposal.learned() + proposal.heldOut());
        assertTrue(proposal.heldOut() > 20 && proposal.heldOut() < 40, () -> "a fifth: " + proposal.heldOut());
        var unseen = CloudIndex.embedding(3, 100);
        double[] probabilities = proposal.head().probabilities(unseen);
        assertTrue(probabilities[3] + probabilities[4] > 0.8);
    }

    @Test
    void theHeadInUseIsJudgedByTheSamePictures() {
        Proposal first = taught("kind 1", new Marks(clouds.ids(1, 3), Set.of()));
        addStrangers(20);
        var lesson = new Lesson(clouds.index(), Optional.of(first.head()));
        var second = assertInstanceOf(Lesson.Outcome.Proposed.class,
                lesson.teach("kind 3", new Marks(clouds.ids(3, 20), Set.of()), (w, d, t, x) -> {})).proposal();
        double accuracy = Objects.requireNonNull(second.accuracy());
        assertTrue(second.accuracyBefore() != null && second.accuracyBefore() < accuracy);
        var stranger = second.categories().get(3);
        assertEquals("kind 3", stranger.category());
        assertEquals(0.0, stranger.recallBefore());
        assertTrue(stranger.recall() != null && stranger.recall() > 0.7);
        int held = second.categories().stream().mapToInt(Proposal.CategoryFigures::heldOut).sum();
        assertEquals(second.heldOut(), held);
        int wrong = second.confusions().stream().mapToInt(Proposal.Confused::pictures).sum();
        assertEquals(accuracy, 1 - (double) wrong / held, 1e-9);
    }

    @Test
    void picturesThatAreNotThereTeachNothing() {
        ContentId gone = ContentId.of(new byte[]{1});
        Proposal proposal = taught("kind 1", new Marks(clouds.ids(1, 3), Set.of(gone)));
        assertEquals(Set.of(gone), proposal.unknown());
        assertEquals(new Marks(clouds.ids(1, 3), Set.of()), proposal.marks());
    }

    @Test
    void whereNothingIsHeldOutNothingIsMeasured() {
        List<Learnable> all = Gathered.labelled(clouds.index(), 6);
        Figures figures = Figures.of(new Material(List.of("kind 0", "kind 1", "kind 2"), all, List.of()),
                taught("kind 1", new Marks(clouds.ids(1, 3), Set.of())).head(), Optional.empty());
        assertNull(figures.accuracy());
        assertNull(figures.accuracyBefore());
        assertNull(figures.guessing());
    }

    @Test
    void whatCannotBeTaughtIsSaid() {
        assertEquals("a name is 1 to 200 characters on one line, got \"\"", refused("", Marks.NONE));
        assertTrue(refused("new", new Marks(clouds.ids(0, 1), Set.of())).startsWith(
                "a category is taught by at least 2 pictures of it in the index, got 1"));
        try (var one = CloudIndex.in(folder.resolve("one"), 6, 1)) {
            var outcome = new Lesson(one.index(), Optional.empty()).teach("kind 0", new Marks(one.ids(0, 6), Set.of()),
                    (w, d, t, x) -> {});
            assertTrue(assertInstanceOf(Lesson.Outcome.Refused.class, outcome).why().contains("there is none"));
        }
    }

    @Test
    void suggestsLikelyOnesAndUnsureOnesThatDiffer() {
        addStrangers(40);
        var marks = new Marks(clouds.ids(3, 6), clouds.ids(0, 3));
        var suggested = new Suggestions(clouds.index(), Optional.empty()).of(marks, 12);
        Set<ContentId> strangers = clouds.ids(3, 40);
        long right = suggested.likely().stream().filter(one -> strangers.contains(one.id())).count();
        assertTrue(right >= 11, () -> right + " of 12");
        assertEquals(12, suggested.unsure().size());
        assertEquals(Set.of(), suggested.unknown());
        List<IndexedPicture> all = new ArrayList<>(suggested.likely());
        all.addAll(suggested.unsure());
        assertEquals(24, all.stream().map(IndexedPicture::id).distinct().count());
        assertTrue(all.stream().noneMatch(one -> marks.has(one.id())));
    }

    @Test
    void whatLooksUnwantedIsNotLikelyHoweverManyAreWanted() {
        addStrangers(10);
        ContentId gone = ContentId.of(new byte[]{1});
        var marks = new Marks(clouds.ids(3, 6), Set.of(clouds.id(0, 0), gone));
        var suggested = new Suggestions(clouds.index(), Optional.empty()).of(marks, 100);
        assertTrue(suggested.likely().size() < 30, () -> "4 are left: " + suggested.likely().size());
        assertTrue(suggested.likely().stream().map(IndexedPicture::id).toList().contains(clouds.id(3, 7)));
        assertEquals(Set.of(gone), suggested.unknown());
    }

    @Test
    void withoutMarksAsksForPicturesThatHaveNoCategory() {
        addStrangers(15);
        var head = taught("kind 1", new Marks(clouds.ids(1, 3), Set.of())).head();
        var suggested = new Suggestions(clouds.index(), Optional.of(head)).of(Marks.NONE, 10);
        assertEquals(List.of(), suggested.likely());
        assertEquals(10, suggested.unsure().size());
        assertTrue(suggested.unsure().stream().allMatch(one -> one.category() == null));
    }

    @Test
    void findsLabelsThatWereGivenWrongly() {
        Set<ContentId> wrong = new HashSet<>();
        for (int n = 0; n < 4; n++) {
            clouds.put(0, n, "kind 0", "kind 1");
            clouds.put(2, n, "kind 2", "kind 0");
            wrong.add(clouds.id(0, n));
            wrong.add(clouds.id(2, n));
        }
        clouds.index().commit();
        var doubtful = DoubtfulLabels.of(clouds.index(), 8, (w, d, t, x) -> {});
        long found = doubtful.stream().filter(one -> wrong.contains(one.picture().id())).count();
        assertTrue(found >= 5, () -> found + " of 8");
        var first = doubtful.getFirst();
        assertTrue(first.probability() < first.likelyProbability());
    }
}
