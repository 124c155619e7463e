package org.lookalike.catalog;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.image.ContentId;
import org.lookalike.image.Miniature;
import org.lookalike.image.PictureFacts;
import org.lookalike.image.PictureFormat;
import org.lookalike.model.Embedding;
import org.lookalike.model.SpaceId;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.Opened;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.PictureIndexes;
import org.lookalike.search.Place;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Figures worked out by hand on five pictures on a circle. */
class RetrievalEvaluationTest {
    @TempDir
    private Path folder;

    @Test
    void givesTheFiguresWorkedOutByHand() {
        var opened = (Opened.Ready) PictureIndexes.open(folder, new SpaceId("circle"), 2);
        try (PictureIndex index = opened.index()) {
            // One of "alone" has nobody to find, so it does not ask.
            index.put(at(0, "a"));
            index.put(at(10, "b"));
            index.put(at(25, "a"));
            index.put(at(45, "a"));
            index.put(at(70, "b"));
            index.put(at(90, "alone"));
            index.commit();
            RetrievalEvaluation result = RetrievalEvaluation.of(index, 2, 0, (done, total) -> {});
            // Two nearest of 0: b10 a25; of b10: a0 a25; of a25: b10 a45; of a45: a25 b70; of b70: alone90 a45.
            assertEquals(5, result.queries());
            assertEquals(1 / 5.0, result.recallAt1(), 1e-9);
            assertEquals((0.5 + 0 + 0.5 + 0.5 + 0) / 5, result.precisionAtK(), 1e-9);
            assertEquals((0.5 / 2 + 0 + 0.5 / 2 + 1.0 / 2 + 0) / 5, result.mapAtK(), 1e-9);
            assertEquals((0.5 + 0 + 0.5 + 1.0 + 0) / 5, result.mapAtKHits(), 1e-9);
            assertEquals(1, result.annRecallAtK(), 1e-9);
        }
    }

    private static IndexedPicture at(int degrees, String category) {
        double angle = Math.toRadians(degrees);
        Embedding embedding = Embedding.of(new float[]{(float) Math.cos(angle), (float) Math.sin(angle)});
        ContentId id = ContentId.of(new byte[]{(byte) degrees});
        var facts = new PictureFacts(id, 10, 10, 100, PictureFormat.PNG, null);
        return new IndexedPicture(facts, List.of(new Place("/p/" + degrees + ".png", "/p", 100, 0, category)), null,
                null, new Miniature(new byte[32 * 32]), embedding);
    }
}
