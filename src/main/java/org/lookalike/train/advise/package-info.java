/** Which strategy suits a folder of labelled pictures: what was measured, what follows from it, and why. */
@NullMarked
package org.lookalike.train.advise;

import org.jspecify.annotations.NullMarked;
