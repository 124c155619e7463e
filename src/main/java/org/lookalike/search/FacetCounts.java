package org.lookalike.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;

/** Counts values among candidates. */
final class FacetCounts {
    private static final Comparator<Map.Entry<String, Long>> MOST_FIRST = Map.Entry.<String, Long>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey());

    private FacetCounts() {}

    /** Finds the candidates that a filter lets through. */
    interface Passing {
        Candidates candidates(Filter filter) throws IOException;
    }

    static Facets of(Passing passing, Filter filter) throws IOException {
        var folders = folders(passing.candidates(filter.withFolders(Set.of())));
        return new Facets(
                names(passing.candidates(filter.withCategories(Set.of())), Fields.CATEGORY),
                names(passing.candidates(filter.withPredictions(Set.of())), Fields.PREDICTION),
                names(passing.candidates(filter.withSizes(Set.of())), Fields.SIZE),
                names(passing.candidates(filter.withShapes(Set.of())), Fields.SHAPE),
                years(passing.candidates(filter.withTaken(Days.ANY))),
                sorted(FolderCounts.near(filter.folders(), folders), MOST_FIRST));
    }

    private static Map<String, Long> names(Candidates candidates, String field) throws IOException {
        Map<String, Long> sums = new HashMap<>();
        for (Candidates.InLeaf in : candidates.leaves()) {
            SortedDocValues values = DocValues.getSorted(in.leaf().reader(), field);
            long[] counts = new long[values.getValueCount()];
            while (values.nextDoc() != SortedDocValues.NO_MORE_DOCS)
                if (in.has(values.docID()))
                    counts[values.ordValue()]++;
            for (int ord = 0; ord < counts.length; ord++)
                if (counts[ord] > 0)
                    sums.merge(values.lookupOrd(ord).utf8ToString(), counts[ord], Long::sum);
        }
        return sorted(sums, MOST_FIRST);
    }

    private static Map<String, Long> folders(Candidates candidates) throws IOException {
        Map<String, Long> sums = new HashMap<>();
        for (Candidates.InLeaf in : candidates.leaves()) {
            SortedSetDocValues values = DocValues.getSortedSet(in.leaf().reader(), Fields.FOLDER);
            long[] counts = new long[Math.toIntExact(values.getValueCount())];
            while (values.nextDoc() != SortedSetDocValues.NO_MORE_DOCS)
                if (in.has(values.docID()))
                    for (int i = 0; i < values.docValueCount(); i++)
                        counts[(int) values.nextOrd()]++;
            for (int ord = 0; ord < counts.length; ord++)
                if (counts[ord] > 0)
                    sums.merge(values.lookupOrd(ord).utf8ToString(), counts[ord], Long::sum);
        }
        return sums;
    }

    private static Map<String, Long> years(Candidates candidates) throws IOException {
        Map<String, Long> sums = new HashMap<>();
        for (Candidates.InLeaf in : candidates.leaves()) {
            SortedNumericDocValues days = DocValues.getSortedNumeric(in.leaf().reader(), Fields.TAKEN);
            while (days.nextDoc() != SortedNumericDocValues.NO_MORE_DOCS)
                if (in.has(days.docID()))
                    sums.merge(Integer.toString(LocalDate.ofEpochDay(days.nextValue()).getYear()), 1L, Long::sum);
        }
        return sorted(sums, Map.Entry.<String, Long>comparingByKey().reversed());
    }

    private static Map<String, Long> sorted(Map<String, Long> counts, Comparator<Map.Entry<String, Long>> order) {
        Map<String, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream().sorted(order).forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }
}
