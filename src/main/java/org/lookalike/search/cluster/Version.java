package org.lookalike.search.cluster;

import com.fasterxml.jackson.databind.JsonNode;

/** Which of a document's versions; each change makes another. */
record Version(long sequence, long term) {

    /** Of a document, or of an acknowledged change. */
    static Version of(JsonNode said) {
        return new Version(said.path("_seq_no").asLong(), said.path("_primary_term").asLong());
    }
}
