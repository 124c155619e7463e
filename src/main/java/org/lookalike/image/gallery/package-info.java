/** The demo gallery: pictures drawn by seed, so that a first search needs no download and no folder of one's own. */
@NullMarked
package org.lookalike.image.gallery;

import org.jspecify.annotations.NullMarked;
