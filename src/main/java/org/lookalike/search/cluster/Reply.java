package org.lookalike.search.cluster;

import com.fasterxml.jackson.databind.JsonNode;

/** What a cluster answered: what was wanted, or that it is not there. */
record Reply(int status, JsonNode body) {
    private static final int NOT_FOUND = 404;

    boolean isThere() {
        return status != NOT_FOUND;
    }
}
