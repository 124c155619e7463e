/** Files on disk, whatever they hold. */
@NullMarked
package org.lookalike.file;

import org.jspecify.annotations.NullMarked;
