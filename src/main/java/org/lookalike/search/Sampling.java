package org.lookalike.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The pictures that follow a point in order of content id. Content ids are hashes, so their order says nothing of the
 * pictures; and the same pictures make the same sample, in whatever order they were added.
 */
final class Sampling {
    private static final int ID_BYTES = 32;

    private Sampling() {}

    /** In order of content id from the seed's point on, then from the first; all if there are fewer than n. */
    static List<IndexedPicture> of(Snapshot snapshot, int n, long seed) throws IOException {
        byte[] point = new byte[ID_BYTES];
        new Random(seed).nextBytes(point);
        BytesRef start = new BytesRef(point);
        List<Scored> chosen = between(snapshot, start, null, n);
        if (chosen.size() < n) {
            List<Scored> wrapped = new ArrayList<>(chosen);
            wrapped.addAll(between(snapshot, null, start, n - chosen.size()));
            chosen = wrapped;
        }
        List<IndexedPicture> pictures = new ArrayList<>(chosen.size());
        for (Scored one : chosen)
            pictures.add(Lookup.whole(snapshot, one.doc()));
        return pictures;
    }

    /** Of equal scores, which come in order of their ids. */
    private static List<Scored> between(Snapshot snapshot, @Nullable BytesRef from, @Nullable BytesRef before, int n)
            throws IOException {
        List<List<Scored>> found = new ArrayList<>();
        for (Candidates.InLeaf in : snapshot.candidates(Filter.NONE).leaves())
            found.add(inLeaf(in, from, before, n));
        return Scored.best(found, n);
    }

    private static List<Scored> inLeaf(Candidates.InLeaf in, @Nullable BytesRef from, @Nullable BytesRef before, int n)
            throws IOException {
        List<Scored> found = new ArrayList<>();
        Terms ids = in.leaf().reader().terms(Fields.ID);
        if (ids == null)
            return found;
        TermsEnum walk = ids.iterator();
        PostingsEnum docs = null;
        BytesRef id = from == null
                ? walk.next()
                : walk.seekCeil(from) == TermsEnum.SeekStatus.END ? null : walk.term();
        for (; id != null && found.size() < n && (before == null || id.compareTo(before) < 0); id = walk.next()) {
            docs = walk.postings(docs, PostingsEnum.NONE);
            for (int doc = docs.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = docs.nextDoc())
                if (in.has(doc))
                    found.add(new Scored(0, BytesRef.deepCopyOf(id), in.leaf().docBase + doc));
        }
        return found;
    }
}
