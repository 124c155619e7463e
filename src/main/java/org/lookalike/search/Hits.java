package org.lookalike.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Documents found become hits. */
final class Hits {
    private Hits() {}

    static List<Hit> page(Snapshot snapshot, List<Scored> ranked, int offset, int limit) throws IOException {
        List<Hit> hits = new ArrayList<>();
        long end = Math.min(ranked.size(), (long) offset + limit);
        for (int i = offset; i < end; i++)
            hits.add(hit(snapshot, i + 1, ranked.get(i).doc(), ranked.get(i).score()));
        return hits;
    }

    static Hit hit(Snapshot snapshot, int rank, int doc, float score) throws IOException {
        PictureRecord p = Lookup.picture(snapshot, doc);
        return new Hit(rank, p.facts(), p.places(), p.category(), p.prediction(), score);
    }
}
