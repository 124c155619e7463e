package org.lookalike.catalog;

import java.util.Optional;
import org.lookalike.catalog.calibrate.Calibrator;
import org.lookalike.catalog.calibrate.Interpreted;
import org.lookalike.catalog.calibrate.LiveRecall;
import org.lookalike.catalog.calibrate.Meanings;
import org.lookalike.catalog.calibrate.Traffic;
import org.lookalike.image.ContentId;
import org.lookalike.image.Decoder;
import org.lookalike.model.Embedder;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.Query;

/** What a collection knows of its own answers: what they mean, and how much they find. */
record Insight(Traffic traffic, Meanings meanings, LiveRecall recall) implements AutoCloseable {

    static Insight of(IndexFolder folder, PictureIndex index, Embedder embedder, Decoder decoder,
            Thumbnails thumbnails) {
        var traffic = new Traffic();
        var calibrator = new Calibrator(index, embedder, new SeenAgain(decoder, thumbnails), traffic);
        return new Insight(traffic, new Meanings(index, folder.calibration(), calibrator),
                new LiveRecall(index, traffic));
    }

    /** @param asked the picture whose embedding the query is; empty if it is none's */
    Interpreted search(Query query, Optional<ContentId> asked) {
        Interpreted found = meanings.search(query, asked);
        recall.answered(query, found.results().exact());
        return found;
    }

    /** Before the index. */
    @Override
    public void close() {
        recall.close();
    }
}
