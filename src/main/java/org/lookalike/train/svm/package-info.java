/** Linear support vector machines that tell two kinds apart, by liblinear, quickly enough to wait for. */
@NullMarked
package org.lookalike.train.svm;

import org.jspecify.annotations.NullMarked;
