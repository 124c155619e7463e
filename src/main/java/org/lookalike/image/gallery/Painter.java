package org.lookalike.image.gallery;

/** Draws one category's subject; the scene decides everything that chance decides. */
@FunctionalInterface
interface Painter {

    void paint(Brush brush, Scene scene);
}
