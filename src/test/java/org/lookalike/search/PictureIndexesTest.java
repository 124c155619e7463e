package org.lookalike.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.model.SpaceId;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PictureIndexesTest {
    private static final SpaceId OTHER = new SpaceId("space-b");

    @TempDir
    Path folder;
    final Random random = new Random(1);

    @Test
    void opensAgainWithWhatWasPut() {
        IndexedPicture one = Sample.picture(1, Sample.embedding(random, 2208), "rose", null);
        try (PictureIndex index = Sample.open(folder, 2208)) {
            index.put(one);
        }
        try (PictureIndex index = Sample.open(folder, 2208)) {
            assertEquals(Sample.SPACE, index.space());
            assertEquals(one.facts(), index.find(one.id()).orElseThrow().facts());
            assertEquals(1, index.search(Sample.query(one.embedding(), 1)).total());
        }
    }

    @Test
    void refusesAnotherModelsSpace() {
        Sample.open(folder, 8).close();
        assertEquals(new Opened.OtherSpace(Sample.SPACE, OTHER), PictureIndexes.open(folder, OTHER, 8));
        assertEquals(new Opened.OtherSpace(Sample.SPACE, OTHER), PictureIndexes.openReadOnly(folder, OTHER));
        try (PictureIndex index = Sample.ready(PictureIndexes.openReadOnly(folder))) {
            assertEquals(Sample.SPACE, index.space());
        }
    }

    @Test
    void refusesEmbeddingsOfAnotherSize() {
        Sample.open(folder, 8).close();
        assertThrows(IllegalArgumentException.class, () -> PictureIndexes.open(folder, Sample.SPACE, 9));
        assertThrows(IllegalArgumentException.class,
                () -> PictureIndexes.open(folder.resolve("new"), Sample.SPACE, 5000));
    }

    @Test
    void hasOneWriterAtATime() {
        try (PictureIndex index = Sample.open(folder, 8)) {
            assertEquals(new Opened.Locked(), PictureIndexes.open(folder, index.space(), 8));
        }
        Sample.open(folder, 8).close();
    }

    @Test
    void readersSeeCommitsAfterRefresh() {
        try (PictureIndex writer = Sample.open(folder, 8);
                PictureIndex reader = Sample.ready(PictureIndexes.openReadOnly(folder, Sample.SPACE))) {
            writer.put(Sample.picture(1, Sample.embedding(random, 8), "rose", null));
            writer.refresh();
            reader.refresh();
            assertEquals(0, reader.stats().pictures());
            writer.commit();
            assertEquals(0, reader.stats().pictures());
            reader.refresh();
            assertEquals(1, reader.stats().pictures());
            assertTrue(reader.known("/pictures/rose/1.jpg").isPresent());
            assertThrows(UnsupportedOperationException.class, () -> reader.remove(Sample.id(1)));
        }
    }

    @Test
    void saysWhenThereIsNothingToRead() throws IOException {
        assertEquals(new Opened.Missing(), PictureIndexes.openReadOnly(folder, Sample.SPACE));
        Path none = folder.resolve("none");
        assertEquals(new Opened.Missing(), PictureIndexes.openReadOnly(none, Sample.SPACE));
        foreign(none, new Header(Header.FORMAT + 1, Sample.SPACE, 8));
        assertEquals(new Opened.OtherFormat(Header.FORMAT + 1, Header.FORMAT),
                PictureIndexes.open(none, Sample.SPACE, 8));
    }

    @Test
    void leavesForeignLuceneIndexesAlone() throws IOException {
        foreign(folder, null);
        assertEquals(new Opened.NotAnIndex(), PictureIndexes.open(folder, Sample.SPACE, 8));
        assertEquals(new Opened.NotAnIndex(), PictureIndexes.openReadOnly(folder, Sample.SPACE));
    }

    private static void foreign(Path folder, @Nullable Header header) throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(null))) {
            if (header != null)
                writer.setLiveCommitData(header.toCommitData().entrySet());
            writer.commit();
        }
    }
}
