package org.lookalike.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.jspecify.annotations.Nullable;

/** A field's values in one segment, by document in any order. Costs four bytes a document. */
final class LeafLabels {
    private final int[] ordinals;
    private final String[] values;

    private LeafLabels(int[] ordinals, String[] values) {
        this.ordinals = ordinals;
        this.values = values;
    }

    static LeafLabels of(LeafReader reader, String field) throws IOException {
        int[] ordinals = new int[reader.maxDoc()];
        Arrays.fill(ordinals, -1);
        SortedDocValues read = reader.getSortedDocValues(field);
        if (read == null)
            return new LeafLabels(ordinals, new String[0]);
        String[] values = new String[read.getValueCount()];
        for (int i = 0; i < values.length; i++)
            values[i] = read.lookupOrd(i).utf8ToString();
        while (read.nextDoc() != SortedDocValues.NO_MORE_DOCS)
            ordinals[read.docID()] = read.ordValue();
        return new LeafLabels(ordinals, values);
    }

    @Nullable
    String of(int doc) {
        return ordinals[doc] < 0 ? null : values[ordinals[doc]];
    }
}
