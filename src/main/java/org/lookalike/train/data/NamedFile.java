package org.lookalike.train.data;

import java.nio.file.Path;

/** A file that is or is called a picture, and what a person says it shows. */
record NamedFile(Path file, String category) {}
