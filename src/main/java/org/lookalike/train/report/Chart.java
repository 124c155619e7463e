package org.lookalike.train.report;

/** Something to draw, in light and in dark. */
interface Chart {

    /** Closed by the caller. */
    Canvas draw(Theme theme);
}
