package org.lookalike.catalog.map;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lookalike.image.ContentId;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KeptMapTest extends MapOfClouds {
    @Test
    void theMapIsKeptWithWhatWasPlacedSince() throws IOException {
        Map<ContentId, float[]> before;
        try (CollectionMap map = made()) {
            index.put(Clouds.picture(PICTURES));
            before = places(map.view().orElseThrow());
        }
        try (var map = new CollectionMap(index, file)) {
            var after = places(map.view().orElseThrow());
            assertEquals(before.keySet(), after.keySet());
            before.forEach((id, place) -> assertArrayEquals(place, after.get(id)));
            assertEquals(1, made(map).later());
        }
    }

    @Test
    void aDamagedFileIsNoMapAndIsMadeAnew() throws IOException {
        byte[] whole = kept;
        for (int at : new int[]{0, 5, 14, 60, whole.length / 2, whole.length - 3})
            for (int bit : new int[]{0x40, 0x80}) {
                byte[] damaged = whole.clone();
                damaged[at] ^= (byte) bit;
                assertNoMapIn(damaged);
            }
        assertNoMapIn(new byte[0]);
        assertNoMapIn(Arrays.copyOf(whole, whole.length / 3));
        try (var map = new CollectionMap(index, file)) {
            map.make();
            assertEquals(whole.length, Files.size(file));
            assertEquals(PICTURES, map.view().orElseThrow().count());
        }
    }

    private void assertNoMapIn(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        try (var map = new CollectionMap(index, file)) {
            assertNull(map.status().made());
            assertTrue(map.view().isEmpty());
        }
    }

    @Test
    void whatAnotherProcessMadeIsSeen() throws IOException {
        try (var watching = new CollectionMap(index, file)) {
            assertTrue(watching.view().isEmpty());
            Files.write(file, kept);
            assertEquals(PICTURES, watching.view().orElseThrow().count());
        }
    }

    @Test
    void aStoppedMakingLeavesTheMapBefore() throws IOException {
        var making = new MapMaking(index, 100);
        making.stop();
        assertThrows(Stopped.class, making::run);
        index.put(Clouds.picture(PICTURES)); // with which another map would be made
        index.commit();
        CollectionMap map = made();
        long before = made(map).madeAtMillis();
        map.start();
        map.stop();
        map.close();
        assertNull(map.status().making());
        assertNull(map.status().failure());
        assertEquals(before, made(map).madeAtMillis());
        assertEquals(PICTURES, made(map).pictures());
    }
}
