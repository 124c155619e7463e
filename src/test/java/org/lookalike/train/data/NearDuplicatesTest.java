package org.lookalike.train.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lookalike.train.data.Drawings.chain;
import static org.lookalike.train.data.Drawings.picture;
import static org.lookalike.train.data.Drawings.pictures;

class NearDuplicatesTest {

    @Test
    void aChainIsCutAtItsWeakestLinks() {
        List<LabelledPicture> film = IntStream.range(0, 60)
                .mapToObj(i -> picture("film", i, frame(i / 10, i - i / 10)))
                .toList();
        List<LabelledPicture> others = pictures(Map.of("film", 40));

        var groups = NearDuplicates.groups(Stream.concat(film.stream(), others.stream()).toList());

        for (int scene = 0; scene < 6; scene++)
            assertEquals(film.subList(10 * scene, 10 * scene + 10), groups.get(scene));
        assertEquals(6 + 40, groups.size());
    }

    @Test
    void aChainThatLeavesEnoughOthersIsNotCut() {
        List<LabelledPicture> pictures = new ArrayList<>(pictures(Map.of("film", 200)));
        List<LabelledPicture> chain = chain(20, 4);
        pictures.addAll(chain);

        assertTrue(NearDuplicates.groups(pictures).contains(chain));
    }

    /** Two bits from the frame before and after, eight bits from the same frame of the scene before and after. */
    private static long frame(int scene, int number) {
        long scenes = 0x0f0f0f0f0f000000L ^ (((1L << (8 * scene)) - 1) << 24);
        long low = 0xfffL << (number % 24);
        return scenes | (low & 0xffffff) | (low >>> 24);
    }
}
