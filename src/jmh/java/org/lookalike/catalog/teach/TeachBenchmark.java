package org.lookalike.catalog.teach;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.lookalike.benchmark.Rounds;
import org.lookalike.catalog.Opening;
import org.lookalike.catalog.learn.Marks;
import org.lookalike.file.FolderTree;
import org.lookalike.image.ContentId;
import org.lookalike.search.Filter;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.Opened;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.PictureIndexes;

/**
 * How long it takes to teach a category, and how many wrong labels are found. Works on a copy of a categorised index: ten
 * pictures of a category are taught as one of their own, several times; then a twentieth of the labels is exchanged for
 * another category, chosen by seed, and as many doubtful labels are asked for. Arguments: the index's folder, pictures
 * (10000), rounds (3).
 *
 * <pre>mvn -Pbenchmarks -DskipTests test-compile exec:exec -Dbenchmark=catalog.teach.TeachBenchmark -Dbenchmark.args=INDEX</pre>
 */
public final class TeachBenchmark {
    private static final int MARKED = 10;
    private static final int ONE_IN = 20;
    private static final long SEED = 11;

    private TeachBenchmark() {}

    public static void main(String[] args) throws IOException {
        int count = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 3;
        Path folder = Files.createTempDirectory("teach");
        try (PictureIndex source = Opening.forReading(Path.of(args[0]));
                PictureIndex copy = copied(source, count, folder)) {
            System.out.printf(Locale.ROOT, "%,d pictures of %d categories%n", copy.stats().pictures(),
                    copy.facets(Filter.NONE).categories().size());
            for (int round = 1; round <= rounds; round++)
                teach(copy, round);
            findWrongLabels(copy);
        } finally {
            FolderTree.delete(folder);
        }
    }

    private static PictureIndex copied(PictureIndex source, int count, Path folder) {
        var opened = PictureIndexes.open(folder, source.space(), source.stats().dimensions());
        if (!(opened instanceof Opened.Ready(PictureIndex copy)))
            throw new IllegalStateException(opened.toString());
        source.sample(count, SEED).forEach(copy::put);
        copy.commit();
        return copy;
    }

    private static void teach(PictureIndex index, int round) {
        String old = Objects.requireNonNull(index.sample(1, round).getFirst().category());
        Set<ContentId> marked = new HashSet<>();
        index.forEach(picture -> {
            if (marked.size() < MARKED && old.equals(picture.category()))
                marked.add(picture.id());
        });
        long processor = Rounds.processorNanos();
        long start = System.nanoTime();
        var outcome = new Lesson(index, Optional.empty()).teach("taught", new Marks(marked, Set.of()),
                (what, done, total, detail) -> {});
        double seconds = (System.nanoTime() - start) / 1e9;
        if (outcome instanceof Lesson.Outcome.Proposed(Proposal proposal))
            System.out.printf(Locale.ROOT,
                    "round %d: %.2f s to teach a category, %.2f s of processor time (%,d learned, %,d judged, accuracy %.3f)%n",
                    round, seconds, (Rounds.processorNanos() - processor) / 1e9, proposal.learned(), proposal.heldOut(),
                    proposal.accuracy());
    }

    private static void findWrongLabels(PictureIndex index) {
        List<String> names = List.copyOf(index.facets(Filter.NONE).categories().keySet());
        Map<ContentId, IndexedPicture> exchanged = new HashMap<>();
        for (IndexedPicture picture : index.sample((int) index.stats().pictures() / ONE_IN, SEED)) {
            int other = (names.indexOf(picture.category()) + 1 + exchanged.size() % (names.size() - 1)) % names.size();
            exchanged.put(picture.id(), with(picture, names.get(other)));
        }
        exchanged.values().forEach(index::put);
        index.commit();
        long start = System.nanoTime();
        var doubtful = DoubtfulLabels.of(index, exchanged.size(), (what, done, total, detail) -> {});
        double seconds = (System.nanoTime() - start) / 1e9;
        long found = doubtful.stream().filter(one -> exchanged.containsKey(one.picture().id())).count();
        System.out.printf(Locale.ROOT, "wrong labels: of %d exchanged %d are among the %d most doubtful, in %.1f s%n",
                exchanged.size(), found, doubtful.size(), seconds);
    }

    private static IndexedPicture with(IndexedPicture picture, String category) {
        return new IndexedPicture(picture.facts(), picture.places(), category, picture.prediction(),
                picture.miniature(), picture.embedding());
    }
}
