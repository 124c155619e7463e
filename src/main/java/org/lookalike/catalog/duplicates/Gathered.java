package org.lookalike.catalog.duplicates;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.lookalike.image.ContentId;
import org.lookalike.image.Miniature;
import org.lookalike.image.PerceptualHash;
import org.lookalike.search.PictureIndex;
import org.lookalike.train.Watcher;

/** What is needed of every picture of an index, by its number in order of content id; 1.2 kilobytes each. */
final class Gathered {
    /** Pictures with less detail look like any other such: nothing but their bytes tells copies of them. */
    private static final float PLAIN = 1.5f;
    private static final int EVERY = 512;

    private final List<byte[]> ids = new ArrayList<>();
    private final List<Miniature> miniatures = new ArrayList<>();
    private final BitSet plain = new BitSet();
    private final BitSet inSeveralFiles = new BitSet();
    private final SignCodes coding;
    private long[] codes = new long[0];

    private Gathered(int dimensions) {
        coding = new SignCodes(dimensions);
    }

    /** @throws CancellationException if it was stopped */
    static Gathered from(PictureIndex index, Watcher watcher, BooleanSupplier stopped) {
        var stats = index.stats();
        var gathered = new Gathered(stats.dimensions());
        index.forEach(picture -> {
            if (picture.places().size() > 1)
                gathered.inSeveralFiles.set(gathered.size());
            gathered.add(picture.id(), picture.miniature(), picture.embedding().vector());
            if (gathered.size() % EVERY == 0)
                watcher.at("reading the index", gathered.size(), stats.pictures(), "");
            if (stopped.getAsBoolean())
                throw new CancellationException();
        });
        gathered.codes = gathered.coding.codes();
        return gathered;
    }

    private void add(ContentId id, Miniature miniature, float[] vector) {
        if (Detail.of(miniature.fields(), Miniature.SIDE).strength() < PLAIN)
            plain.set(ids.size());
        ids.add(HexFormat.of().parseHex(id.hex()));
        miniatures.add(miniature);
        coding.add(vector);
    }

    int size() {
        return ids.size();
    }

    ContentId id(int number) {
        return new ContentId(HexFormat.of().formatHex(ids.get(number)));
    }

    float[] grey(int number) {
        return miniatures.get(number).fields();
    }

    boolean isPlain(int number) {
        return plain.get(number);
    }

    int plain() {
        return plain.cardinality();
    }

    IntStream inSeveralFiles() {
        return inSeveralFiles.stream();
    }

    long[] hashes() {
        long[] hashes = new long[size()];
        for (int i = 0; i < hashes.length; i++)
            hashes[i] = PerceptualHash.of(grey(i));
        return hashes;
    }

    /** See {@link SignCodes#codes()}. */
    long[] codes() {
        return codes;
    }
}
