package org.lookalike.search.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.Place;
import org.lookalike.search.Sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Several servers and batch runs change one index, each as if it were alone. */
@Tag("cluster")
class SeveralWritersTest {
    @TempDir
    Path folder;

    private PictureIndex open() {
        return Sample.ready(ClusterIndexes.open(ClusterHome.address(folder), Sample.SPACE, 8, ClusterTuning.DEFAULT));
    }

    private static IndexedPicture with(IndexedPicture known, @Nullable String given, List<Place> places) {
        return new IndexedPicture(known.facts(), places, given, known.prediction(), known.miniature(),
                known.embedding());
    }

    @Test
    void aLabelAndAPlaceGivenAtTheSameTimeAreBothKept() {
        IndexedPicture rose = Sample.picture(1, Sample.embedding(new Random(1), 8), null, null,
                Sample.place("/a.jpg", null));
        try (PictureIndex server = open(); PictureIndex batch = open()) {
            server.put(rose);
            server.commit();
            IndexedPicture seenByServer = server.find(rose.id()).orElseThrow();
            IndexedPicture seenByBatch = batch.find(rose.id()).orElseThrow();
            server.put(with(seenByServer, "rose", seenByServer.places()));
            batch.put(with(seenByBatch, null,
                    List.of(Sample.place("/a.jpg", null), Sample.place("/b.jpg", null))));
            server.commit();
            batch.commit();
            IndexedPicture both = server.find(rose.id()).orElseThrow();
            assertEquals("rose", both.givenCategory());
            assertEquals(2, both.places().size());
        }
    }

    @Test
    void fourThatSeeTheSamePictureElsewhereLoseNoPlace() throws Exception {
        IndexedPicture rose = Sample.picture(1, Sample.embedding(new Random(1), 8), null, null,
                Sample.place("/first.jpg", null));
        try (PictureIndex first = open()) {
            first.put(rose);
            first.commit();
        }
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            int writer = n;
            writers.add(() -> addPlaces(rose, writer));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> done : threads.invokeAll(writers))
                assertEquals(5, done.get());
        }
        try (PictureIndex index = open()) {
            assertEquals(21, index.find(rose.id()).orElseThrow().places().size());
            assertEquals(1, index.stats().pictures());
            assertEquals(21, index.stats().files());
        }
    }

    private int addPlaces(IndexedPicture rose, int writer) {
        try (PictureIndex index = open()) {
            return IntStream.range(0, 5).map(n -> {
                IndexedPicture known = index.find(rose.id()).orElseThrow();
                List<Place> places = new ArrayList<>(known.places());
                places.add(Sample.place("/writer-" + writer + "/" + n + ".jpg", null));
                index.put(new IndexedPicture(known.facts(), places, known.givenCategory(), known.prediction(),
                        known.miniature(), known.embedding()));
                index.commit();
                return 1;
            }).sum();
        }
    }
}
