package org.lookalike.catalog.teach;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lookalike.image.ContentId;
import org.lookalike.train.data.LabelledPicture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HeldOutTest {

    /** @param scene pictures of one look the same, those of others do not */
    private static LabelledPicture picture(String id, String category, long scene) {
        long half = new Random(scene).nextInt() & 0xffffffffL;
        return new LabelledPicture(Path.of(id), new ContentId(id), category, half << 32 | (~half & 0xffffffffL));
    }

    private static String id(String category, int n) {
        return ContentId.of((category + " " + n).getBytes(StandardCharsets.UTF_8)).hex();
    }

    /** The n-th picture of a category, a scene of its own. */
    private static LabelledPicture picture(String category, int n) {
        return picture(id(category, n), category, 1_000_003L * category.hashCode() + n);
    }

    /** Likewise, with a lot of so many hundredths. */
    private static LabelledPicture withLot(String category, int n, int hundredths) {
        String lot = "%08x".formatted((1L << 32) * hundredths / 100);
        return picture(id(category, n).substring(0, 56) + lot, category, n);
    }

    private static List<LabelledPicture> pictures(String category, int count) {
        List<LabelledPicture> pictures = new ArrayList<>();
        for (int n = 0; n < count; n++)
            pictures.add(picture(category, n));
        return pictures;
    }

    @Test
    void aboutAFifthOfLargeCategoriesIsHeldOut() {
        List<LabelledPicture> all = new ArrayList<>(pictures("rose", 500));
        all.addAll(pictures("tulip", 500));
        int out = HeldOut.of(all).size();
        assertTrue(out > 160 && out < 240, () -> "" + out);
    }

    @Test
    void whatIsLearnedFromIsNotHeldOutLaterHoweverTheCategoriesGrow() {
        List<LabelledPicture> all = new ArrayList<>();
        Set<ContentId> learned = new HashSet<>();
        for (int n = 0; n < 60; n++) {
            for (String category : List.of("rose", "tulip", "daisy"))
                all.add(picture(category, n));
            Set<ContentId> out = HeldOut.of(all);
            Set<ContentId> both = new HashSet<>(learned);
            both.retainAll(out);
            assertEquals(Set.of(), both, "of " + all.size());
            if (n > 0) // one alone is learned from, whatever its lot
                all.stream().map(LabelledPicture::id).filter(id -> !out.contains(id)).forEach(learned::add);
        }
    }

    @Test
    void theFirstOfALargeCategoryByContentIdAreASampleLikeAnyOther() {
        List<LabelledPicture> first = pictures("rose", 1000).stream()
                .sorted(Comparator.comparing(LabelledPicture::id))
                .limit(200)
                .toList();
        int out = HeldOut.of(first).size();
        assertTrue(out > 20 && out < 60, () -> "" + out);
    }

    @Test
    void aSmallCategoryHoldsOutItsSmallestLotAndKeepsOneToLearnFrom() {
        var thirty = withLot("rose", 1, 30);
        var forty = withLot("rose", 2, 40);
        var fifty = withLot("rose", 3, 50);
        assertEquals(Set.of(), HeldOut.of(List.of(forty)));
        assertEquals(Set.of(forty.id()), HeldOut.of(List.of(fifty, forty)));
        assertEquals(Set.of(thirty.id()), HeldOut.of(List.of(fifty, thirty, forty)));
        var five = withLot("tulip", 4, 5);
        var ten = withLot("tulip", 5, 10);
        assertEquals(Set.of(), HeldOut.of(List.of(five)));
        assertEquals(Set.of(five.id()), HeldOut.of(List.of(five, ten)));
    }

    @Test
    void nearDuplicatesStayTogetherAndAreHeldOutNoOftenerThanOthers() {
        List<LabelledPicture> all = new ArrayList<>();
        for (int burst = 0; burst < 400; burst++)
            for (int shot = 0; shot < 4; shot++)
                all.add(picture(id("rose", 10 * burst + shot), "rose", burst));
        Set<ContentId> out = HeldOut.of(all);
        for (int first = 0; first < all.size(); first += 4) {
            long together = all.subList(first, first + 4).stream().filter(one -> out.contains(one.id())).count();
            assertTrue(together == 0 || together == 4, () -> "" + together);
        }
        assertTrue(out.size() > 4 * 50 && out.size() < 4 * 130, () -> "" + out.size());
    }
}
