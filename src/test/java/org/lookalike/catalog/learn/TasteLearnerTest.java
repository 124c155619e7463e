package org.lookalike.catalog.learn;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.image.ContentId;
import org.lookalike.model.Embedding;
import org.lookalike.search.Filter;
import org.lookalike.search.Hit;
import org.lookalike.search.Query;
import org.lookalike.train.svm.Plane;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TasteLearnerTest {
    @TempDir
    Path folder;
    private CloudIndex clouds;
    private TasteLearner learner;

    @BeforeEach
    void open() {
        clouds = CloudIndex.in(folder, 40, 3);
        learner = new TasteLearner(clouds.index());
    }

    @AfterEach
    void close() {
        clouds.close();
    }

    private Taste taste(Marks marks) {
        return switch (learner.learn(marks)) {
            case Learning.Learned learned -> learned.taste();
            case Learning.NothingRight nothing -> throw new AssertionError(nothing);
            case Learning.NothingElse nothing -> throw new AssertionError(nothing);
        };
    }

    private List<Hit> best(Taste taste, int k) {
        return clouds.index().search(new Query(taste.direction(), k, 0, Filter.NONE, -1, false, null)).hits();
    }

    @Test
    void ranksWhatIsLikeTheRightOnesFirst() {
        var marks = new Marks(clouds.ids(1, 5), clouds.ids(0, 3));
        assertEquals(Set.of("kind 1"),
                best(taste(marks), 30).stream().map(Hit::category).collect(Collectors.toSet()));
    }

    @Test
    void doesWithRightOnesOnly() {
        var marks = new Marks(clouds.ids(2, 4), Set.of());
        assertEquals(Set.of("kind 2"),
                best(taste(marks), 30).stream().map(Hit::category).collect(Collectors.toSet()));
    }

    @Test
    void aHitsScoreGivesItsDecisionValue() {
        Taste taste = taste(new Marks(clouds.ids(1, 5), clouds.ids(0, 3)));
        Hit first = best(taste, 1).getFirst();
        var picture = clouds.index().find(first.facts().id()).orElseThrow();
        assertEquals(taste.decision(picture.embedding()), taste.decision(first.score()), 1e-4);
        assertTrue(taste.decision(first.score()) > 0, () -> "" + taste.decision(first.score()));
        assertEquals(first.score(), taste.cosine(taste.decision(first.score())), 1e-6);
    }

    @Test
    void theSameMarksGiveTheSameTaste() {
        var marks = new Marks(clouds.ids(1, 5), clouds.ids(0, 3));
        assertArrayEquals(taste(marks).direction().vector(), taste(marks).direction().vector());
    }

    @Test
    void anUploadedPictureCanBeTheOnlyRightOne() {
        var upload = clouds.index().find(clouds.id(1, 0)).orElseThrow().embedding();
        var learned = (Learning.Learned) learner.learn(Marks.NONE, List.of(upload));
        assertEquals("kind 1", best(learned.taste(), 1).getFirst().category());
    }

    @Test
    void saysWhatItCannotLearnFrom() {
        ContentId gone = ContentId.of(new byte[]{1});
        assertEquals(new Learning.NothingRight(Set.of(gone)),
                learner.learn(new Marks(Set.of(gone), clouds.ids(0, 1))));
        var some = (Learning.Learned) learner.learn(new Marks(clouds.ids(1, 2), Set.of(gone)));
        assertEquals(Set.of(gone), some.unknown());
        assertEquals(Set.of(gone), new Marks(clouds.ids(1, 2), Set.of(gone)).notIn(clouds.index()));
    }

    @Test
    void withNothingElseThereIsNothingToTellApart() {
        try (var few = CloudIndex.in(folder.resolve("few"), 3, 1)) {
            assertEquals(new Learning.NothingElse(Set.of()),
                    new TasteLearner(few.index()).learn(new Marks(few.ids(0, 3), Set.of())));
        }
    }

    @Test
    void whereAllLooksTheSameThereIsNothingToTellApart() {
        Embedding one = CloudIndex.embedding(0, 0);
        assertEquals(Optional.empty(),
                TasteLearner.learned(List.of(one, one), List.of(one), Collections.nCopies(7, one)));
        assertEquals(Optional.empty(), Taste.of(new Plane(new float[4], 0.5)));
    }

    @Test
    void aTasteThatRanksNothingIsRefused() {
        Embedding direction = CloudIndex.embedding(0, 0);
        assertThrows(IllegalArgumentException.class, () -> new Taste(direction, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Taste(direction, 1, Double.NaN));
    }

    @Test
    void ofVeryManyMarksAThousandAreLearnedFrom() {
        try (var many = CloudIndex.in(folder.resolve("many"), 1_020, 1)) {
            assertEquals(1_000, new TasteLearner(many.index()).embeddings(many.ids(0, 1_020), new HashSet<>()).size());
        }
    }

    @Test
    void marksAreRightOrWrongButNotBoth() {
        ContentId id = clouds.id(0, 0);
        assertThrows(IllegalArgumentException.class, () -> new Marks(Set.of(id), Set.of(id)));
        assertEquals(new Marks(Set.of(), Set.of(id)), new Marks(Set.of(id), Set.of()).withWrong(Set.of(id)));
        assertEquals(new Marks(Set.of(id), Set.of()), new Marks(Set.of(), Set.of(id)).withRight(Set.of(id)));
        assertEquals(Marks.NONE, new Marks(Set.of(id), Set.of()).without(Set.of(id)));
    }
}
