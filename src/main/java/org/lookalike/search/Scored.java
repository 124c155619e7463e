package org.lookalike.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * A document compared with a question. Best first, equal scores by content id.
 *
 * @param id the content id's bytes
 * @param doc its number in the whole snapshot
 */
record Scored(float score, BytesRef id, int doc) implements Comparable<Scored> {

    @Override
    public int compareTo(Scored other) {
        int byScore = Float.compare(other.score, score);
        return byScore != 0 ? byScore : id.compareTo(other.id);
    }

    /** The first n of all. */
    static List<Scored> best(List<List<Scored>> parts, int n) {
        List<Scored> all = new ArrayList<>();
        parts.forEach(all::addAll);
        all.sort(null);
        return all.size() > n ? List.copyOf(all.subList(0, n)) : all;
    }
}
