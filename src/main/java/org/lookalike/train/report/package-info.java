/** A training run for people to read: tables, charts and one self-contained page. The only package that knows XChart. */
@NullMarked
package org.lookalike.train.report;

import org.jspecify.annotations.NullMarked;
