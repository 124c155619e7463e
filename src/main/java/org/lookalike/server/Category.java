package org.lookalike.server;

import org.lookalike.catalog.labels.GivenName;

/** What a person may call a category. */
final class Category {
    private Category() {}

    /** @throws ProblemException if it is none */
    static String parsed(String sent) {
        return GivenName.of(sent)
                .orElseThrow(() -> Problems.badParameter("category", "is " + GivenName.RULE, sent));
    }
}
