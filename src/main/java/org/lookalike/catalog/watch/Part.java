package org.lookalike.catalog.watch;

import java.nio.file.Path;

/**
 * A part of a collection to be looked at anew.
 *
 * @param root the folder that was asked for
 * @param folder this or one below it, with all that is in it
 */
public record Part(Path root, Path folder) {
    public Part {
        if (!folder.startsWith(root))
            throw new IllegalArgumentException("a part lies in its folder " + root + ", got " + folder);
    }

    public static Part whole(Path root) {
        return new Part(root, root);
    }
}
