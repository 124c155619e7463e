package org.lookalike.catalog.map;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lookalike.image.ContentId;
import org.lookalike.search.PictureIndex;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CollectionMapTest extends MapOfClouds {
    /** Of the nearest ten on the map, how many are of the picture's own cloud. */
    private static long ownAmongTen(Map<ContentId, float[]> places, int n) {
        return IntStream.range(0, PICTURES)
                .filter(other -> other != n)
                .boxed()
                .sorted(Comparator.comparingDouble(other -> apart(places, n, other)))
                .limit(10)
                .filter(other -> Clouds.cloud(other) == Clouds.cloud(n))
                .count();
    }

    private static double apart(Map<ContentId, float[]> places, int one, int other) {
        float[] a = Objects.requireNonNull(places.get(Clouds.id(one)));
        float[] b = Objects.requireNonNull(places.get(Clouds.id(other)));
        return Math.hypot(a[0] - b[0], a[1] - b[1]);
    }

    @Test
    void picturesThatLookAlikeLieTogether() throws IOException {
        try (CollectionMap map = made()) {
            var places = places(map.view().orElseThrow());
            assertEquals(PICTURES, places.size());
            for (float[] place : places.values()) {
                assertTrue(place[0] >= 0 && place[0] <= 1, Arrays.toString(place));
                assertTrue(place[1] >= 0 && place[1] <= 1, Arrays.toString(place));
            }
            double own = IntStream.range(0, PICTURES).mapToLong(n -> ownAmongTen(places, n)).average().orElseThrow();
            assertEquals(10, own, 0.05);
        }
    }

    @Test
    void theSamePicturesGiveTheSameMap() throws IOException {
        try (CollectionMap map = made()) {
            float[] first = map.view().orElseThrow().positions().places();
            map.make();
            assertArrayEquals(first, map.view().orElseThrow().positions().places());
        }
    }

    @Test
    void ofManyPicturesASampleIsLaidOutAndTheOthersLieAmongTheirKind() {
        try (var map = new CollectionMap(index, file, 60)) {
            map.make();
            var places = places(map.view().orElseThrow());
            assertEquals(PICTURES, places.size());
            double own = IntStream.range(0, PICTURES).mapToLong(n -> ownAmongTen(places, n)).average().orElseThrow();
            assertEquals(10, own, 0.05);
        }
    }

    @Test
    void aNewPictureIsPlacedAmongItsKindAndNothingElseMoves() throws IOException {
        try (CollectionMap map = made()) {
            var before = places(map.view().orElseThrow());
            for (int n = PICTURES; n < PICTURES + 9; n++)
                index.put(Clouds.picture(n));
            MapView view = map.view().orElseThrow();
            var after = places(view);
            assertEquals(PICTURES + 9, after.size());
            before.forEach((id, place) -> assertArrayEquals(place, after.get(id)));
            for (int n = PICTURES; n < PICTURES + 9; n++) {
                var with = new HashMap<>(before);
                with.put(Clouds.id(n), after.get(Clouds.id(n)));
                assertEquals(10, ownAmongTen(with, n), "picture " + n);
            }
            assertEquals(9, IntStream.range(0, view.count()).filter(view::isLater).count());
            assertEquals(9, made(map).later());
            assertFalse(made(map).outgrown());
        }
    }

    @Test
    void whenManyAreNewTheMapShouldBeMadeAnew() throws IOException {
        try (CollectionMap map = made()) {
            for (int n = PICTURES; n < PICTURES + 40; n++)
                index.put(Clouds.picture(n));
            index.commit();
            assertTrue(made(map).outgrown());
            assertEquals(40, made(map).later());
            map.make();
            assertFalse(made(map).outgrown());
            assertEquals(PICTURES + 40, made(map).pictures());
        }
    }

    @Test
    void aRemovedPictureVanishes() throws IOException {
        try (CollectionMap map = made()) {
            index.remove(Clouds.id(3));
            MapView view = map.view().orElseThrow();
            assertEquals(PICTURES - 1, view.count());
            assertTrue(map.find(Arrays.copyOf(bytes(Clouds.id(3)), 8)).isEmpty());
            assertEquals(Clouds.id(4), map.find(Arrays.copyOf(bytes(Clouds.id(4)), 8)).orElseThrow());
        }
    }

    private static byte[] bytes(ContentId id) {
        return HexFormat.of().parseHex(id.hex());
    }

    @Test
    void labelsAreThoseOfTheIndexNowMostFrequentFirst() throws IOException {
        try (CollectionMap map = made()) {
            index.remove(Clouds.id(0));
            index.remove(Clouds.id(1));
            MapView view = map.view().orElseThrow();
            assertEquals(List.of("cats", "apples", "bees"), view.categories().names());
            assertArrayEquals(new int[]{50, 49, 49}, view.categories().counts());
            assertArrayEquals(new int[]{PICTURES / 2 - 1}, view.predictions().counts());
            int fourth = IntStream.range(0, view.count())
                    .filter(i -> view.id(i).equals(Clouds.id(4)))
                    .findFirst()
                    .orElseThrow();
            assertEquals("bees", view.categories().names().get(view.categories().ofPicture()[fourth]));
            int fifth = IntStream.range(0, view.count())
                    .filter(i -> view.id(i).equals(Clouds.id(5)))
                    .findFirst()
                    .orElseThrow();
            assertEquals(-1, view.predictions().ofPicture()[fifth]);
        }
    }

    @Test
    void twoPicturesAreTooFewAndThreeAreAMap() {
        try (PictureIndex small = Clouds.index(folder.resolve("small"), 2);
                var map = new CollectionMap(small, folder.resolve("small.bin"))) {
            var problem = assertThrows(TooFewPictures.class, map::make);
            assertEquals("a map needs at least 3 pictures, and there are 2; index some first", problem.getMessage());
            small.put(Clouds.picture(2));
            small.commit();
            map.make();
            assertEquals(3, map.view().orElseThrow().count());
        }
    }

}
