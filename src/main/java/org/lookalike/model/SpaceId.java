package org.lookalike.model;

/**
 * Which space an embedding lies in: a hash of the backbone's weights and the preprocessing. Vectors of different spaces
 * never mix.
 */
public record SpaceId(String value) {

    public SpaceId {
        if (value.isBlank())
            throw new IllegalArgumentException("a space id is not blank");
    }

    @Override
    public String toString() {
        return value;
    }
}
