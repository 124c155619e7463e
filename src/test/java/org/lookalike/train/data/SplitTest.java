package org.lookalike.train.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lookalike.image.PerceptualHash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lookalike.train.data.Drawings.bits;
import static org.lookalike.train.data.Drawings.chain;
import static org.lookalike.train.data.Drawings.picture;
import static org.lookalike.train.data.Drawings.pictures;
import static org.lookalike.train.data.Drawings.unlike;

class SplitTest {
    private static final Shares THIRDS = new Shares(0.4, 0.3, 0.3);

    @Test
    void everyCategoryIsDividedBySharesInEveryPart() {
        Split split = whole(Split.of(pictures(Map.of("cats", 100, "dogs", 40, "fish", 7)), Shares.DEFAULT, 1));

        assertEquals(Map.of("cats", 70, "dogs", 28, "fish", 5), sizes(split.train()));
        assertEquals(Map.of("cats", 15, "dogs", 6, "fish", 1), sizes(split.validation()));
        assertEquals(Map.of("cats", 15, "dogs", 6, "fish", 1), sizes(split.test()));
    }

    @Test
    void theSeedDecidesAndNotTheOrder() {
        List<LabelledPicture> pictures = pictures(Map.of("cats", 30, "dogs", 20));
        List<LabelledPicture> shuffled = new ArrayList<>(pictures);
        Collections.shuffle(shuffled, new Random(3));

        Divided<Split> split = Split.of(pictures, Shares.DEFAULT, 1);

        assertEquals(split, Split.of(shuffled, Shares.DEFAULT, 1));
        assertNotEquals(split, Split.of(pictures, Shares.DEFAULT, 2));
        assertEquals(Split.perCategory(pictures, new PerCategory(5, 2, 1), 1),
                Split.perCategory(shuffled, new PerCategory(5, 2, 1), 1));
    }

    @Test
    void nearDuplicatesStayTogetherEvenAcrossCategories() {
        Random random = new Random(5);
        List<LabelledPicture> pictures = new ArrayList<>();
        for (int motif = 0; motif < 300; motif++)
            for (int version = 0; version <= random.nextInt(4); version++)
                pictures.add(picture(random.nextInt(4) == 0 ? "dogs" : "cats", pictures.size(),
                        unlike(motif) ^ bits(random, random.nextInt(5))));

        Split split = whole(Split.of(pictures, THIRDS, 1));

        assertEquals(pictures.size(), split.train().size() + split.validation().size() + split.test().size());
        assertApart(split.train(), split.validation());
        assertApart(split.train(), split.test());
        assertApart(split.validation(), split.test());
        assertEquals(0.4, (double) split.train().size() / pictures.size(), 0.01);
    }

    @Test
    void partsStayBalancedWhereNearDuplicatesAllowIt() {
        List<LabelledPicture> pictures = new ArrayList<>(pictures(Map.of("cats", 20)));
        for (int version = 0; version < 12; version++)
            pictures.add(picture("cats", 500 + version, unlike(500) ^ version));

        Split split = whole(Split.of(pictures, THIRDS, 1));

        assertEquals(Map.of("cats", 13), sizes(split.train()));
        assertEquals(Map.of("cats", 10), sizes(split.validation()));
        assertEquals(Map.of("cats", 9), sizes(split.test()));
    }

    @Test
    void emptyPicturesAreNotAlike() {
        List<LabelledPicture> pictures = new ArrayList<>();
        for (int number = 0; number < 10; number++)
            pictures.add(picture("papers", number, 0));

        assertEquals(Map.of("papers", 4), sizes(whole(Split.of(pictures, THIRDS, 1)).train()));
    }

    @Test
    void theSameContentIsInOnePart() {
        List<LabelledPicture> pictures = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            pictures.add(picture("cats", number, 0));
            pictures.add(picture("dogs", number, 0));
        }

        Split split = whole(Split.of(pictures, THIRDS, 1)); // its constructor checks

        assertEquals(Map.of("cats", 8, "dogs", 8), sizes(split.train()));
    }

    @Test
    void aChainDoesNotSwallowItsCategory() {
        Split split = whole(Split.of(chain(60, 4), Shares.DEFAULT, 1));

        assertEquals(Map.of("film", 42), sizes(split.train()));
    }

    @Test
    void aCategoryTooSmallSaysHowManyWork() {
        List<LabelledPicture> pictures = pictures(Map.of("cats", 10, "dogs", 2, "fish", 1));

        assertEquals(List.of(new Shortage("dogs", 2, 2, 3), new Shortage("fish", 1, 1, 3)),
                shortages(Split.of(pictures, Shares.DEFAULT, 1)));
        assertEquals(List.of(new Shortage("fish", 1, 1, 2)),
                shortages(Split.of(pictures, new Shares(0.8, 0, 0.2), 1)));
        assertEquals("category \"fish\" needs at least 2 pictures, got 1", new Shortage("fish", 1, 1, 2).sentence());
        assertEquals(Map.of("cats", 10, "dogs", 2, "fish", 1),
                sizes(whole(Split.of(pictures, new Shares(1, 0, 0), 1)).train()));
    }

    @Test
    void versionsOfOnePictureAreNoCategory() {
        List<LabelledPicture> pictures = new ArrayList<>();
        for (int version = 0; version < 8; version++)
            pictures.add(picture("logo", version, unlike(1) ^ version));

        List<Shortage> shortages = shortages(Split.of(pictures, Shares.DEFAULT, 1));

        assertEquals(List.of(new Shortage("logo", 8, 1, 3)), shortages);
        assertEquals("category \"logo\" needs at least 3 pictures, got 8, of which only 1 can be used without "
                + "near-duplicates in different parts", shortages.getFirst().sentence());
    }

    @Test
    void asManyOfEachCategoryAsAreAskedFor() {
        List<LabelledPicture> pictures = new ArrayList<>(pictures(Map.of("cats", 100, "dogs", 9)));
        for (int version = 0; version < 4; version++)
            pictures.add(picture("dogs", 500 + version, unlike(500) ^ version));

        Split split = whole(Split.perCategory(pictures, new PerCategory(6, 3, 2), 1));

        assertEquals(Map.of("cats", 6, "dogs", 6), sizes(split.train()));
        assertEquals(Map.of("cats", 3, "dogs", 3), sizes(split.validation()));
        assertEquals(Map.of("cats", 2, "dogs", 2), sizes(split.test()));
        assertEquals(List.of(new Shortage("dogs", 13, 13, 16)),
                shortages(Split.perCategory(pictures, new PerCategory(10, 3, 3), 1)));
    }

    @Test
    void partsShareNoContent() {
        List<LabelledPicture> one = List.of(picture("cats", 1));

        var wrong = assertThrows(IllegalArgumentException.class, () -> new Split(one, one, List.of()));

        assertEquals("no content is in two parts; " + one.getFirst().file() + " is in train and validation",
                wrong.getMessage());
    }

    @Test
    void sharesSumToOne() {
        var wrong = assertThrows(IllegalArgumentException.class, () -> new Shares(0.8, 0.15, 0.15));

        assertEquals("shares are at least 0, that of train above 0, and sum to 1; got train 0.8, validation 0.15, "
                + "test 0.15", wrong.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Shares(0, 0.5, 0.5));
        assertThrows(IllegalArgumentException.class, () -> new PerCategory(0, 1, 1));
    }

    private static void assertApart(List<LabelledPicture> some, List<LabelledPicture> others) {
        for (LabelledPicture one : some)
            for (LabelledPicture other : others)
                assertTrue(PerceptualHash.distance(one.perceptualHash(), other.perceptualHash()) > 8,
                        () -> one + " and " + other);
    }

    private static Map<String, Integer> sizes(List<LabelledPicture> part) {
        Map<String, Integer> sizes = new HashMap<>();
        for (LabelledPicture picture : part)
            sizes.merge(picture.category(), 1, Integer::sum);
        return sizes;
    }

    private static Split whole(Divided<Split> divided) {
        return switch (divided) {
            case Divided.Whole<Split>(Split split) -> split;
            case Divided.TooSmall<Split> tooSmall -> throw new AssertionError(tooSmall);
        };
    }

    private static List<Shortage> shortages(Divided<Split> divided) {
        return switch (divided) {
            case Divided.Whole<Split> whole -> List.of();
            case Divided.TooSmall<Split>(List<Shortage> shortages) -> shortages;
        };
    }
}
