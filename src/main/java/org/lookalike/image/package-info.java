/** Files and bytes become decoded pictures: sniffing, bounded decoding, orientation, sRGB, thumbnails, perceptual hashes, folders. */
@NullMarked
package org.lookalike.image;

import org.jspecify.annotations.NullMarked;
