package org.lookalike.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.lookalike.image.ContentId;

/** Documents that a question leaves out, by their numbers in the whole snapshot. */
final class LeftOut {
    private final int[] docs;

    private LeftOut(int[] docs) {
        this.docs = docs;
    }

    static LeftOut of(Snapshot snapshot, Set<ContentId> pictures) throws IOException {
        int[] docs = new int[pictures.size()];
        int found = 0;
        for (ContentId id : pictures) {
            int doc = Lookup.docOf(snapshot, id);
            if (doc >= 0)
                docs[found++] = doc;
        }
        int[] there = Arrays.copyOf(docs, found);
        Arrays.sort(there);
        return new LeftOut(there);
    }

    LeftOut and(List<Scored> found) {
        int[] all = Arrays.copyOf(docs, docs.length + found.size());
        for (int i = 0; i < found.size(); i++)
            all[docs.length + i] = found.get(i).doc();
        Arrays.sort(all);
        return new LeftOut(all);
    }

    boolean has(int doc) {
        return docs.length > 0 && Arrays.binarySearch(docs, doc) >= 0;
    }
}
