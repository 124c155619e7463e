package org.lookalike.search;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import org.lookalike.model.SpaceId;

/** Opens indexes in ways that only a benchmark wants. */
public final class ScaleTuning {
    private ScaleTuning() {}

    /** For writing, with vectors quantised as told; such as {@code SEVEN_BIT}. Empty for the default. */
    public static PictureIndex write(Path folder, SpaceId space, int dimensions, String encoding) {
        return ready(PictureIndexes.open(folder, space, dimensions, tuning(encoding)));
    }

    /** For reading, always by graph, whatever the number of candidates. */
    public static PictureIndex graphOnly(Path folder, int depth, int pool, int filteredPool) {
        return ready(PictureIndexes.read(folder, null, Tuning.DEFAULT.approximate(depth, pool, filteredPool)));
    }

    /** For reading, as by default. */
    public static PictureIndex byDefault(Path folder) {
        return ready(PictureIndexes.openReadOnly(folder));
    }

    /** Lets all merges that are due happen, as they would in the background of a server. */
    public static void merge(Path folder, String encoding) throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, WriterSettings.of(tuning(encoding)))) {
            writer.maybeMerge();
        }
    }

    public static String tuned() {
        return Tuning.DEFAULT.toString();
    }

    private static Tuning tuning(String encoding) {
        Tuning d = Tuning.DEFAULT;
        return encoding.isEmpty()
                ? d
                : d.keeping(d.pendingChanges(), d.graphFrom(), ScalarEncoding.valueOf(encoding));
    }

    private static PictureIndex ready(Opened opened) {
        if (opened instanceof Opened.Ready ready)
            return ready.index();
        throw new IllegalStateException("could not open: " + opened);
    }
}
