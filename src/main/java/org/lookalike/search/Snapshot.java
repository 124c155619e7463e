package org.lookalike.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The index as it was at one moment, with what was worked out about it. Any number of threads may read it. */
final class Snapshot extends IndexSearcher {
    private static final int FILTERS_KEPT = 16;
    private static final float LOAD = 0.75f;

    private final Map<Filter, Candidates> candidates = latest();
    private final Map<Filter, Facets> facets = latest();
    private @Nullable Long files;
    private @Nullable Long contents;

    private Snapshot(IndexReader reader) {
        super(reader);
        setQueryCache(null);
    }

    private static <T> Map<Filter, T> latest() {
        return new LinkedHashMap<>(FILTERS_KEPT, LOAD, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Filter, T> eldest) {
                return size() > FILTERS_KEPT;
            }
        };
    }

    static SearcherFactory factory() {
        return new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
                return new Snapshot(reader);
            }
        };
    }

    synchronized Candidates candidates(Filter filter) throws IOException {
        Candidates known = candidates.get(filter);
        if (known == null) {
            known = Candidates.of(this, filter);
            candidates.put(filter, known);
        }
        return known;
    }

    long pictures() throws IOException {
        return candidates(Filter.NONE).total();
    }

    long unreadable() throws IOException {
        return getIndexReader().numDocs() - pictures();
    }

    synchronized Facets facets(Filter filter) throws IOException {
        Facets known = facets.get(filter);
        if (known == null) {
            known = FacetCounts.of(this::candidates, filter);
            facets.put(filter, known);
        }
        return known;
    }

    /** Places of all pictures. */
    synchronized long files() throws IOException {
        if (files == null)
            files = countFiles();
        return files;
    }

    /** See {@link PictureIndex#revision()}. */
    long revision() {
        return ((DirectoryReader) getIndexReader()).getVersion();
    }

    /** See {@link PictureIndex#contents()}. */
    synchronized long contents() throws IOException {
        if (contents == null)
            contents = files() + sumOfIds();
        return contents;
    }

    private long sumOfIds() throws IOException {
        long sum = 0;
        for (Candidates.InLeaf in : candidates(Filter.NONE).leaves()) {
            SortedDocValues ids = in.leaf().reader().getSortedDocValues(Fields.ID);
            if (ids == null)
                continue;
            while (ids.nextDoc() != SortedDocValues.NO_MORE_DOCS)
                if (in.has(ids.docID())) {
                    BytesRef id = ids.lookupOrd(ids.ordValue());
                    sum += ByteBuffer.wrap(id.bytes, id.offset, Long.BYTES).getLong();
                }
        }
        return sum;
    }

    private long countFiles() throws IOException {
        long sum = 0;
        for (Candidates.InLeaf in : candidates(Filter.NONE).leaves()) {
            NumericDocValues places = in.leaf().reader().getNumericDocValues(Fields.PLACES);
            if (places == null)
                continue;
            while (places.nextDoc() != NumericDocValues.NO_MORE_DOCS)
                if (in.has(places.docID()))
                    sum += places.longValue();
        }
        return sum;
    }

    LeafReaderContext leafOf(int doc) {
        return getLeafContexts().get(ReaderUtil.subIndex(doc, getLeafContexts()));
    }
}
