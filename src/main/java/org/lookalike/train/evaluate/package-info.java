/** What a classifier's answers are worth: confusion, scores, calibration, mistakes and doubtful labels. Pure Java. */
@NullMarked
package org.lookalike.train.evaluate;

import org.jspecify.annotations.NullMarked;
