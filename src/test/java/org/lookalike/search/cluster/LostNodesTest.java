package org.lookalike.search.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
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
    /** Of three shards with two copies each no node has all. */
    private static final Copies SPREAD = new Copies(3, 1);
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
        index = open(Patience.DEFAULT);
        cluster.afterLoss("lost", 5);
        pictures.forEach(index::put);
        index.commit();
        cluster.awaitGreen();
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    private PictureIndex open(Patience patience) {
        return Sample.ready(
                ClusterIndexes.open(cluster.address("lost", SPREAD), Sample.SPACE, DIMENSIONS,
                        ClusterTuning.DEFAULT.with(patience)));
    }

    /** Asks on; each answer is the whole truth about the pictures that were there from the start, or a failure. */
    private Future<Integer> searching(ExecutorService threads, AtomicBoolean over, AtomicInteger failures) {
        return threads.submit(() -> {
            Random random = new Random(7);
            int answered = 0;
            while (!over.get()) {
                Embedding asked = Sample.embedding(random, DIMENSIONS);
                Query roses = Sample.query(asked, 10, 0, new Filter(Set.of("rose"), Set.of()));
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
        IndexedPicture late = Sample.picture(20_000, pictures.getFirst().embedding(), "oak", null);
        try (PictureIndex hasty = open(new Patience(Duration.ofSeconds(5)))) {
            cluster.kill(manager);
            cluster.kill(other);
            hasty.put(late);
            var refused = assertThrows(UncheckedIOException.class, hasty::commit);
            assertInstanceOf(ClusterFailure.class, refused.getCause());
            var unanswered = assertThrows(UncheckedIOException.class,
                    () -> hasty.search(Sample.query(late.embedding(), 5)));
            String why = String.valueOf(assertInstanceOf(ClusterFailure.class, unanswered.getCause()).getMessage());
            assertTrue(why.startsWith("the cluster at " + cluster.address("lost", SPREAD)), why);
            assertTrue(why.contains("some of its nodes are lost, and it works again once they are back"), why);
            cluster.restart(manager);
            cluster.restart(other);
            cluster.awaitNodes(3);
            cluster.awaitGreen();
            hasty.commit();
            assertEquals(FIRST + 1, hasty.stats().pictures());
            assertTrue(hasty.find(late.id()).isPresent());
        }
        index.close();
    }
}
