package org.lookalike.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.SortedDocValues;

/** Counts values among candidates. */
final class FacetCounts {
    private FacetCounts() {}

    static Facets of(Snapshot snapshot, Filter filter) throws IOException {
        Filter butCategories = new Filter(Set.of(), filter.predictions());
        Filter butPredictions = new Filter(filter.categories(), Set.of());
        return new Facets(count(snapshot.candidates(butCategories), Fields.CATEGORY),
                count(snapshot.candidates(butPredictions), Fields.PREDICTION));
    }

    private static Map<String, Long> count(Candidates candidates, String field) throws IOException {
        Map<String, Long> sums = new HashMap<>();
        for (Candidates.InLeaf in : candidates.leaves()) {
            SortedDocValues values = in.leaf().reader().getSortedDocValues(field);
            if (values == null)
                continue;
            long[] counts = new long[values.getValueCount()];
            while (values.nextDoc() != SortedDocValues.NO_MORE_DOCS)
                if (in.has(values.docID()))
                    counts[values.ordValue()]++;
            for (int ord = 0; ord < counts.length; ord++)
                if (counts[ord] > 0)
                    sums.merge(values.lookupOrd(ord).utf8ToString(), counts[ord], Long::sum);
        }
        return mostFirst(sums);
    }

    private static Map<String, Long> mostFirst(Map<String, Long> counts) {
        Map<String, Long> sorted = new LinkedHashMap<>();
        List<Map.Entry<String, Long>> entries = counts.entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .toList();
        entries.forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }
}
