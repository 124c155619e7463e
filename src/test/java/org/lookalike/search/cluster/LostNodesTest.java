package org.lookalike.search.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.image.ContentId;
import org.lookalike.model.Embedding;
import org.lookalike.search.Filter;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.Query;
import org.lookalike.search.Sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Processes of nodes are killed under an index that is being searched and filled. */
@Tag("cluster")
class LostNodesTest {
    private static final int DIMENSIONS = 64;
    private static final int FIRST = 600;
    @TempDir
    Path folder;
    private TestCluster cluster;
    private PictureIndex index;
    private final List<IndexedPicture> pictures = Sample.pictures(FIRST, DIMENSIONS, 1);

    @BeforeEach
    void start() throws IOException, InterruptedException {
        cluster = TestCluster.start(folder);
        index = open();
        pictures.forEach(index::put);
        index.commit();
        cluster.awaitGreen();
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    private PictureIndex open() {
        return Sample.ready(
                ClusterIndexes.open(cluster.address("lost"), Sample.SPACE, DIMENSIONS, ClusterTuning.DEFAULT));
    }

    /** Asks on; each answer is the whole truth about the pictures that were there from the start, or a failure. */
    private Future<Integer> searching(ExecutorService threads, AtomicBoolean over, AtomicInteger failures) {
        return threads.submit(() -> {
            Random random = new Random(7);
            int answered = 0;
            while (!over.get()) {
                Embedding asked = Sample.embedding(random, DIMENSIONS);
                Query roses = Sample.query(asked, 10, 0, new Filter(java.util.Set.of("rose"), java.util.Set.of()));
                try {
                    assertEquals(Sample.nearest(pictures, roses), Sample.ids(index.search(roses)));
                    answered++;
                } catch (UncheckedIOException e) {
                    failures.incrementAndGet();
                }
            }
            return answered;
        });
    }

    @Test
    void whicheverNodeIsKilledNothingAcknowledgedIsLostOrDoubled() throws Exception {
        List<ContentId> acknowledged = new ArrayList<>();
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger failures = new AtomicInteger();
        int next = 10_000;
        Random random = new Random(3);
        int manager = cluster.manager();
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<Integer> answers = searching(threads, over, failures);
            for (int lost : new int[]{manager, (manager + 1) % 3, (manager + 2) % 3}) {
                for (int step = 0; step < 6; step++) {
                    if (step == 2)
                        cluster.kill(lost);
                    if (step == 4)
                        cluster.restart(lost);
                    for (int i = 0; i < 40; i++) {
                        IndexedPicture one = Sample.picture(next++, Sample.embedding(random, DIMENSIONS), "oak", null);
                        index.put(one);
                        acknowledged.add(one.id());
                    }
                    index.commit();
                }
                cluster.awaitNodes(3);
                cluster.awaitGreen();
            }
            over.set(true);
            assertTrue(answers.get() > 50, "searches answered: " + answers.get());
        }
        assertEquals(0, failures.get(), "a lost node is waited for, no search fails");
        assertEquals(FIRST + acknowledged.size(), index.stats().pictures());
        for (ContentId id : acknowledged)
            assertTrue(index.find(id).isPresent());
        index.close();
    }

    @Test
    void withoutTwoOfThreeItSaysSoAndGoesOnWhenTheyAreBack() throws Exception {
        int manager = cluster.manager();
        int other = (manager + 1) % 3;
        cluster.kill(manager);
        cluster.kill(other);
        IndexedPicture late = Sample.picture(20_000, pictures.getFirst().embedding(), "oak", null);
        index.put(late);
        var refused = assertThrows(UncheckedIOException.class, index::commit);
        assertInstanceOf(ClusterFailure.class, refused.getCause());
        var unanswered = assertThrows(UncheckedIOException.class,
                () -> index.search(Sample.query(late.embedding(), 5)));
        assertInstanceOf(ClusterFailure.class, unanswered.getCause());
        cluster.restart(manager);
        cluster.restart(other);
        cluster.awaitNodes(3);
        cluster.awaitGreen();
        index.commit();
        assertEquals(FIRST + 1, index.stats().pictures());
        assertTrue(index.find(late.id()).isPresent());
        index.close();
    }
}
