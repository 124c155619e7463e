package org.lookalike.catalog.labels;

import java.util.Optional;

/** What a person may call a category or a collection. */
public final class GivenName {
    public static final String RULE = "a name is 1 to 200 characters on one line";
    private static final int MAX_LENGTH = 200;

    private GivenName() {}

    /** Without blanks around it; nothing if it breaks the {@link #RULE}. */
    public static Optional<String> of(String text) {
        String name = text.strip();
        boolean good = !name.isEmpty() && name.length() <= MAX_LENGTH
                && name.chars().noneMatch(Character::isISOControl);
        return good ? Optional.of(name) : Optional.empty();
    }
}
