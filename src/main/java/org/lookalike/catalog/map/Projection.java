package org.lookalike.catalog.map;

import org.lookalike.model.Embedding;

/** The way from an embedding to its place on one map: along the principal axes, then among the landmarks. */
record Projection(PrincipalAxes axes, Landmarks landmarks) {

    /** x and y from 0 to 1. */
    float[] place(Embedding embedding) {
        return landmarks.place(axes.project(embedding.vector()));
    }
}
