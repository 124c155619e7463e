package org.lookalike.image.gallery;

import java.util.Locale;

/** The categories of the gallery. */
@SuppressWarnings("ImmutableEnumChecker") // painters keep nothing between two pictures
enum Subject {
    ANIMALS(new Animals(), true), BUTTERFLIES(new Butterflies(), true), FISH(new Fish(), false), FLOWERS(new Flowers(),
            true), FRACTALS(new Fractals(), false), FRUIT(new Fruit(), true), HOUSES(new Houses(), false), LEAVES(
                    new Leaves(), true), LETTERING(new Lettering(), true), MOUNTAINS(new Mountains(), false), PATTERNS(
                            new Patterns(), false), SKIES(new Skies(), false), VEHICLES(new Vehicles(), false);

    private static final Painter BACKDROP = new Backdrop();

    private final Painter painter;
    private final boolean onBackdrop;

    Subject(Painter painter, boolean onBackdrop) {
        this.painter = painter;
        this.onBackdrop = onBackdrop;
    }

    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    void paint(Brush brush, Scene scene) {
        if (onBackdrop)
            BACKDROP.paint(brush, scene);
        painter.paint(brush, scene);
    }
}
