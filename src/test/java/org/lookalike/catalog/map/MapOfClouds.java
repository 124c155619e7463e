package org.lookalike.catalog.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.image.ContentId;
import org.lookalike.search.PictureIndex;

import static org.junit.jupiter.api.Assertions.assertNotNull;

/** A collection of clouds and the file of its map. */
abstract class MapOfClouds {
    static final int PICTURES = 150;

    @TempDir
    Path folder;
    PictureIndex index;
    Path file;

    /** Making takes a second, and the same pictures give the same map: most tests start from this one's file. */
    static byte[] kept = {};

    @BeforeAll
    static void makeOnce(@TempDir Path once) throws IOException {
        try (PictureIndex index = Clouds.index(once.resolve("lucene"), PICTURES);
                var map = new CollectionMap(index, once.resolve("map.bin"))) {
            map.make();
        }
        kept = Files.readAllBytes(once.resolve("map.bin"));
    }

    @BeforeEach
    void fill() {
        index = Clouds.index(folder.resolve("lucene"), PICTURES);
        file = folder.resolve("map.bin");
    }

    @AfterEach
    void close() {
        index.close();
    }

    CollectionMap made() throws IOException {
        Files.write(file, kept);
        return new CollectionMap(index, file);
    }

    static Map<ContentId, float[]> places(MapView view) {
        Map<ContentId, float[]> places = new HashMap<>();
        for (int i = 0; i < view.count(); i++)
            places.put(view.id(i), new float[]{view.x(i), view.y(i)});
        return places;
    }

    static MapStatus.Made made(CollectionMap map) {
        MapStatus.Made made = map.status().made();
        assertNotNull(made);
        return made;
    }
}
