package org.lookalike.catalog.calibrate;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.image.ContentId;
import org.lookalike.search.ApproximateIndex;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.Query;
import org.lookalike.search.Results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LiveRecallTest {
    @TempDir
    Path folder;
    private final Random random = new Random(3);
    private final AtomicLong clock = new AtomicLong();
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    private static Set<ContentId> ids(Results results) {
        var ids = new HashSet<ContentId>();
        results.hits().forEach(hit -> ids.add(hit.facts().id()));
        return ids;
    }

    /** By comparing with every picture. */
    private static double recall(PictureIndex index, Query query) {
        Set<ContentId> nearest = ids(index.search(new Query(query.embedding(), LiveRecall.AT, 0, query.filter(), -1,
                true, null)));
        Set<ContentId> found = ids(index.search(new Query(query.embedding(), LiveRecall.AT, 0, query.filter(), -1,
                false, null)));
        found.retainAll(nearest);
        return (double) found.size() / nearest.size();
    }

    @Test
    void everyTwentiethApproximateAnswerIsComparedWithTheExactOne() {
        try (PictureIndex index = ApproximateIndex.of(folder, 400);
                var recall = new LiveRecall(index, new Traffic(), Runnable::run, clock::get)) {
            List<Double> expected = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                Query query = ApproximateIndex.query(random, 5);
                assertFalse(index.search(query).exact());
                recall.answered(query, false);
                if (i % 20 == 0)
                    expected.add(recall(index, query));
            }
            double mean = expected.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
            assertTrue(mean > 0.1 && mean < 0.999, "the index should miss some, but found " + mean);
            assertEquals(new LiveRecall.Figure(0, 100, 5, mean), recall.figure());
        }
    }

    @Test
    void exactAnswersAreCountedApart() {
        try (PictureIndex index = ApproximateIndex.of(folder, 10);
                var recall = new LiveRecall(index, new Traffic(), Runnable::run, clock::get)) {
            recall.answered(ApproximateIndex.query(random, 5), true);
            assertEquals(new LiveRecall.Figure(1, 0, 0, null), recall.figure());
            assertNull(recall.figure().recall());
        }
    }

    @Test
    void whatComesWhileOneIsUnderWayIsLetGo() {
        try (PictureIndex index = ApproximateIndex.of(folder, 50);
                var recall = new LiveRecall(index, new Traffic(), waiting::add, clock::get)) {
            ask(recall, 60);
            assertEquals(1, waiting.size());
            waiting.removeFirst().run();
            assertEquals(1, recall.figure().compared());
        }
    }

    @Test
    void comparingTakesLessThanATwentiethOfTheTime() {
        // Each look at the clock finds it a second later.
        try (PictureIndex index = ApproximateIndex.of(folder, 50);
                var recall = new LiveRecall(index, new Traffic(), Runnable::run, () -> clock.addAndGet(1000))) {
            ask(recall, 20);
            assertEquals(1, recall.figure().compared());
            ask(recall, 100);
            assertEquals(1, recall.figure().compared());
            clock.addAndGet(20_000);
            ask(recall, 20);
            assertEquals(2, recall.figure().compared());
        }
    }

    @Test
    void onceClosedNothingIsAskedAnyMore() {
        try (PictureIndex index = ApproximateIndex.of(folder, 50)) {
            var recall = new LiveRecall(index, new Traffic(), waiting::add, clock::get);
            ask(recall, 1);
            recall.close();
            waiting.removeFirst().run();
            assertEquals(0, recall.figure().compared());
            ask(recall, 100);
            assertTrue(waiting.isEmpty());
        }
    }

    private void ask(LiveRecall recall, int times) {
        for (int i = 0; i < times; i++)
            recall.answered(ApproximateIndex.query(random, 5), false);
    }
}
