package org.lookalike.catalog.map;

import java.io.IOException;
import java.nio.file.Path;
import org.lookalike.model.SpaceId;

/** Whether a map's file is one. */
public final class MapCheck {
    private MapCheck() {}

    /** Whether there is no such file, or one that can be used with an index of this space. */
    public static boolean isReadable(Path file, SpaceId space) throws IOException {
        MapFile kept = new MapFile(file);
        return kept.changedAt() == null || kept.read(space).isPresent();
    }
}
