package org.lookalike.train.report;

import java.awt.BasicStroke;
import java.awt.Color;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** What a curve shows, and so how it looks: colour, line and marker each tell two curves apart. */
@SuppressWarnings("ImmutableEnumChecker") // strokes cannot be changed
enum Look {
    TRAINING(dashed(1.8f, 6, 3)), VALIDATION(solid(2.4f)), SCORE(dashed(1.8f, 1.5f, 2.5f)), SEARCH(solid(2.4f)), //
    REFERENCE(dashed(1.2f, 2, 3)), PROPOSAL(dashed(1.8f, 6, 3)), BEST(solid(0)), BARS(solid(14));

    private final BasicStroke stroke;

    Look(BasicStroke stroke) {
        this.stroke = stroke;
    }

    private static BasicStroke solid(float width) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }

    private static BasicStroke dashed(float width, float dash, float gap) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[]{dash, gap}, 0);
    }

    BasicStroke stroke() {
        return stroke;
    }

    Marker marker() {
        return switch (this) {
            case VALIDATION -> SeriesMarkers.CIRCLE;
            case BEST -> SeriesMarkers.DIAMOND;
            case TRAINING, SCORE, SEARCH, REFERENCE, PROPOSAL, BARS -> SeriesMarkers.NONE;
        };
    }

    Color colour(Theme theme) {
        return switch (this) {
            case TRAINING, PROPOSAL -> theme.wrong();
            case VALIDATION, SEARCH -> theme.right();
            case SCORE, BEST -> theme.ink();
            case REFERENCE -> theme.muted();
            case BARS -> theme.rightRamp().at(0.25);
        };
    }
}
