package org.lookalike.catalog.calibrate;

import java.util.Optional;
import org.lookalike.image.Pixels;
import org.lookalike.search.IndexedPicture;

/** Indexed pictures, as they can be seen now. */
@FunctionalInterface
public interface Originals {

    /** Empty if neither a file nor a thumbnail of it can be read. */
    Optional<Pixels> of(IndexedPicture picture);
}
