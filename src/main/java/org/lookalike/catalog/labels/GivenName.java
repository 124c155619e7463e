package org.lookalike.catalog.labels;

import java.util.Optional;

/** What a person may call a category or a collection. */
public final class GivenName {
    private static final int MAX_LENGTH = 200;
    /** What it is. */
    public static final String RULE = "1 to " + MAX_LENGTH + " characters on one line";

    private GivenName() {}

    /** Without blanks around it; nothing if it breaks the {@link #RULE}. */
    public static Optional<String> of(String text) {
        String name = text.strip();
        boolean good = !name.isEmpty() && name.length() <= MAX_LENGTH
                && name.chars().noneMatch(Character::isISOControl);
        return good ? Optional.of(name) : Optional.empty();
    }
}
