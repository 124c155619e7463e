package org.lookalike.catalog;

import org.lookalike.image.Miniature;
import org.lookalike.image.PictureFacts;
import org.lookalike.image.Pixels;

/**
 * A picture to be embedded.
 *
 * @param square cut to the network's input
 * @param updated whether its file held another picture before
 */
record Prepared(PictureFacts facts, Miniature miniature, Pixels square, boolean updated) {}
