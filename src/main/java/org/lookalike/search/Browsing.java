package org.lookalike.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;

/** Pictures in order of their first path. */
final class Browsing {
    // A first path belongs to one picture; the id decides should a caller break that rule.
    private static final Sort BY_PATH = new Sort(new SortField(Fields.FIRST_PATH, SortField.Type.STRING),
            new SortField(Fields.ID, SortField.Type.STRING));

    private Browsing() {}

    static Results browse(Snapshot snapshot, Filter filter, int offset, int limit) throws IOException {
        if (offset < 0 || limit < 0)
            throw new IllegalArgumentException("offset and limit are at least 0, got " + offset + " and " + limit);
        long total = snapshot.candidates(filter).total();
        int last = (int) Math.min(total, (long) offset + limit);
        if (last <= offset)
            return new Results(List.of(), true, total);
        // Nobody needs Lucene's own count: a threshold of 1 lets it skip what cannot be on the page.
        ScoreDoc[] found = snapshot.search(FilterQuery.of(filter),
                new TopFieldCollectorManager(BY_PATH, last, null, 1)).scoreDocs;
        List<Hit> hits = new ArrayList<>();
        for (int i = offset; i < found.length; i++)
            hits.add(Hits.hit(snapshot, i + 1, found[i].doc, 0));
        return new Results(hits, true, total);
    }
}
