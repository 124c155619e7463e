package org.lookalike.train;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.lookalike.image.ContentId;
import org.lookalike.image.Decoder;
import org.lookalike.image.DecoderOptions;
import org.lookalike.image.PictureFile;
import org.lookalike.image.PictureFolder;
import org.lookalike.model.Embedder;
import org.lookalike.model.KnownEmbeddings;
import org.lookalike.train.advise.Advice;
import org.lookalike.train.advise.Example;
import org.lookalike.train.advise.Measured;
import org.lookalike.train.advise.Neighbours;
import org.lookalike.train.data.LabelledFolder;
import org.lookalike.train.data.LabelledPicture;
import org.lookalike.train.data.NearDuplicates;
import org.lookalike.train.optimise.Draws;

/**
 * Looks at labelled pictures before anything is trained: reads them all, embeds up to {@value #SAMPLE} of them, drawn by
 * seed and content, and measures how well a model's frozen embedding tells the categories apart.
 */
public final class AdviceRun {
    private static final int SAMPLE = 5000;

    private final Embedder embedder;
    private final KnownEmbeddings known;
    private final Decoder decoder;
    private final Draws draws;
    private final Watcher watcher;

    /**
     * @param embedder its owner closes it
     * @param known embeddings of that model's space
     */
    public AdviceRun(Embedder embedder, KnownEmbeddings known, DecoderOptions pictures, long seed, Watcher watcher) {
        this.embedder = embedder;
        this.known = known;
        this.decoder = new Decoder(embedder.bundle().preprocessing().decoding(pictures));
        this.draws = new Draws(seed);
        this.watcher = watcher;
    }

    /** @throws IOException if the folder cannot be walked */
    public Advised of(Path folder) throws IOException {
        double share = Math.min(1, (double) SAMPLE / Math.max(1, files(folder)));
        var embedded = new EmbeddedPictures(embedder, known, watcher);
        LabelledFolder read = LabelledFolder.read(folder, decoder, (labelled, picture) -> {
            if (isDrawn(labelled.id(), share))
                embedded.read(labelled, picture);
        });
        embedded.finish();
        if (read.categories().isEmpty())
            return new Advised.Refused(Parts.noPictures(folder));
        List<LabelledPicture> sample = read.pictures().stream().filter(p -> isDrawn(p.id(), share)).toList();
        if (read.categories().size() < 2 || sample.size() < 2)
            return new Advised.Refused("a classifier tells categories apart and needs 2, got only \""
                    + read.categories().getFirst() + "\"; put pictures of something else into a folder beside it");
        watcher.at("asking neighbours", 0, -1, "");
        return new Advised.Given(Advice.of(measured(read, sample, embedded)));
    }

    private Measured measured(LabelledFolder read, List<LabelledPicture> sample, EmbeddedPictures embedded) {
        List<List<LabelledPicture>> groups = NearDuplicates.groups(read.pictures());
        Map<ContentId, Integer> places = new HashMap<>();
        for (int g = 0; g < groups.size(); g++)
            for (LabelledPicture picture : groups.get(g))
                places.put(picture.id(), g);
        float[][] features = embedded.features(sample);
        List<Example> examples = new ArrayList<>();
        int[] counts = new int[read.categories().size()];
        for (int i = 0; i < features.length; i++) {
            LabelledPicture picture = sample.get(i);
            int label = read.categories().indexOf(picture.category());
            counts[label]++;
            examples.add(new Example(picture.file(), label, places.getOrDefault(picture.id(), -1), features[i]));
        }
        var neighbours = Neighbours.suiting(counts);
        return new Measured(read, groups.stream().filter(group -> group.size() > 1).toList(), neighbours.k(),
                neighbours.judge(read.categories(), examples),
                new LinearProbe(embedded, draws.seed(), watcher).judge(sample));
    }

    /** The same contents each time. */
    private boolean isDrawn(ContentId id, double share) {
        long bits = Long.parseUnsignedLong(id.hex(), 0, 16, 16);
        return share == 1 || draws.generator("sample", bits, 0).nextDouble() < share;
    }

    private static long files(Path folder) throws IOException {
        var files = new AtomicLong();
        PictureFolder.walk(folder, new PictureFolder.Visitor() {
            @Override
            public FileVisitResult picture(PictureFile file) {
                files.incrementAndGet();
                return FileVisitResult.CONTINUE;
            }

            @Override
            public void unreachable(Path path, IOException reason) {
                // Whoever reads the folder reports it.
            }
        });
        return files.get();
    }
}
