/** How parameters move: optimisers, learning rates, losses, chance, and when to stop. Knows no pictures. */
@NullMarked
package org.lookalike.train.optimise;

import org.jspecify.annotations.NullMarked;
