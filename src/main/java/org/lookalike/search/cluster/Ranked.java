package org.lookalike.search.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import org.lookalike.image.ContentId;

/**
 * A picture compared with a question. Best first, equal scores by content id.
 *
 * @param score cosine
 * @param source what of the document is shown; missing where that was not asked for yet
 */
record Ranked(float score, ContentId id, JsonNode source) implements Comparable<Ranked> {

    @Override
    public int compareTo(Ranked other) {
        int byScore = Float.compare(other.score, score);
        return byScore != 0 ? byScore : id.compareTo(other.id);
    }
}
