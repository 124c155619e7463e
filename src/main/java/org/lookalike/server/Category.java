package org.lookalike.server;

/** What a person may call a category. */
final class Category {
    private static final int MAX_LENGTH = 200;

    private Category() {}

    /** @throws ProblemException if it is none */
    static String parsed(String sent) {
        String name = sent.strip();
        if (name.isEmpty() || name.length() > MAX_LENGTH || name.chars().anyMatch(Character::isISOControl))
            throw Problems.badParameter("category",
                    "is 1 to " + MAX_LENGTH + " characters on one line", sent);
        return name;
    }
}
