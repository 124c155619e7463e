package org.lookalike.train.data;

/**
 * A category that is too small for what was asked.
 *
 * @param pictures how many it has
 * @param usable how many of them can be used without near-duplicates in different parts
 * @param needed the smallest number that works, where none is a near-duplicate of another
 */
public record Shortage(String category, int pictures, int usable, int needed) {

    public Shortage {
        if (usable >= needed || usable > pictures)
            throw new IllegalArgumentException("a shortage has fewer usable pictures than needed and no more than all"
                    + ", got " + usable + " of " + pictures + " with " + needed + " needed");
    }

    /** One clause for a person. */
    public String sentence() {
        return "category \"" + category + "\" needs at least " + needed + " pictures, got " + pictures
                + (usable < pictures
                        ? ", of which only " + usable + " can be used without near-duplicates in different parts"
                        : "");
    }
}
