package org.lookalike.catalog.watch;

import java.nio.file.Path;
import java.util.Optional;

/** Tells drives apart. */
interface Drives {

    /** Another one than that of a directory on another drive; empty where the system has no numbers for drives. Fast. */
    Optional<Object> number(Path directory);

    /** Stays the same when a drive is plugged in again, where the system knows; elsewhere its number. */
    Optional<Object> name(Path directory);
}
