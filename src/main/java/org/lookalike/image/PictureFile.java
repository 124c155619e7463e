package org.lookalike.image;

import java.nio.file.Path;

/**
 * A file that is a picture, or is called one.
 *
 * @param bytes its size
 * @param modifiedMillis when it was last changed, in milliseconds since 1970
 */
public record PictureFile(Path path, long bytes, long modifiedMillis) {}
