package org.lookalike.catalog.labels;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a person may call a category or a collection. */
public final class GivenName {
    private static final int MAX_LENGTH = 200;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
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

    /** On one line, whoever gave it: control characters are replaced by U+FFFD. */
    public static String legible(String name) {
        return CONTROL.matcher(name).replaceAll("\ufffd");
    }
}
