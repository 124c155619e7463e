package org.lookalike.catalog;

import java.nio.file.Path;
import org.lookalike.catalog.map.CollectionMap;
import org.lookalike.search.PictureIndex;

/** An index and its map without the model that made them: all that drawing the map needs. */
public record MappedIndex(PictureIndex index, CollectionMap map) implements AutoCloseable {

    /**
     * @param root the index's folder; it is only read, but for the map
     * @throws UnusableIndex if it cannot be used
     */
    public static MappedIndex open(Path root) {
        PictureIndex index = Opening.forReading(root);
        return new MappedIndex(index, new CollectionMap(index, new IndexFolder(root).map()));
    }

    @Override
    public void close() {
        try (index) {
            map.close();
        }
    }
}
