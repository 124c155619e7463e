package org.lookalike.search;

import java.util.Arrays;
import java.util.List;

/** Documents that a question leaves out, by their numbers in the whole snapshot. */
final class LeftOut {
    private final int[] docs;

    private LeftOut(int[] docs) {
        this.docs = docs;
    }

    /** @param doc negative for none */
    static LeftOut of(int doc) {
        return new LeftOut(doc < 0 ? new int[0] : new int[]{doc});
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
