package org.lookalike.image;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where Lookalike keeps what it can make again: unpacked native libraries, networks in their serving form. */
public final class CacheFolder {
    private CacheFolder() {}

    /** {@code LOOKALIKE_CACHE}, else the platform's usual place. Need not exist. */
    public static Path standard() {
        @Nullable
        String own = System.getenv("LOOKALIKE_CACHE");
        if (own != null)
            return Path.of(own).toAbsolutePath();
        @Nullable
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path caches = xdg != null ? Path.of(xdg) : Path.of(System.getProperty("user.home"), ".cache");
        return caches.resolve("lookalike").toAbsolutePath();
    }
}
