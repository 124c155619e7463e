package org.lookalike.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.stage.Stage;
import org.lookalike.catalog.stage.Stages;
import org.lookalike.image.ContentId;
import org.lookalike.image.Decoded;
import org.lookalike.image.Decoder;
import org.lookalike.image.Picture;
import org.lookalike.image.PictureFacts;
import org.lookalike.image.Pixels;
import org.lookalike.image.Region;
import org.lookalike.image.Thumbnail;
import org.lookalike.model.Embedder;
import org.lookalike.model.Embedding;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.PictureIndex;

/** Finds or computes the embeddings of examples, and remembers those that are in no index. Any number of threads. */
final class Subjects {
    /** Parts are decoded at up to so many times the scale of whole pictures. */
    private static final double FINEST = 16;

    private final PictureIndex index;
    private final Decoder decoder;
    private final Embedder embedder;
    private final Function<ContentId, List<Path>> files;
    private final Stages stages;
    private final RecentQueries recent = new RecentQueries();

    /** @param files where an indexed picture was seen */
    Subjects(PictureIndex index, Decoder decoder, Embedder embedder, Function<ContentId, List<Path>> files,
            Stages stages) {
        this.index = index;
        this.decoder = decoder;
        this.embedder = embedder;
        this.files = files;
        this.stages = stages;
    }

    /** What came of an example: its subject, or why there is none. */
    sealed interface Found {
        record Ready(Subject subject) implements Found {}

        record Not(Asking.Not why) implements Found {}
    }

    Found of(Example example) {
        return switch (example) {
            case Example.File(byte[] bytes, String name, Region part) -> sent(bytes, name, part);
            case Example.Known(ContentId id, Region part) -> known(id, part);
        };
    }

    /** Of a picture that was asked with lately. */
    Optional<byte[]> thumbnail(ContentId id) {
        return recent.find(id, Region.WHOLE).map(RecentQueries.Remembered::thumbnail);
    }

    /** What the network saw of a subject; empty if none of its files can be read any more. */
    Optional<Pixels> square(Subject subject) {
        if (subject.square() != null)
            return Optional.of(subject.square());
        return pixels(subject.id(), subject.part()).map(pixels -> embedder.prepare(subject.part().of(pixels)));
    }

    private Found sent(byte[] bytes, String name, Region part) {
        return switch (decoded(decoder, bytes, name)) {
            case Decoded.Unreadable unreadable -> new Found.Not(new Asking.NoPicture(unreadable));
            case Decoded.Readable(Picture picture) -> {
                Subject whole = embedded(picture.facts(), name, Region.WHOLE, picture.pixels());
                recent.remember(new RecentQueries.Remembered(whole, Thumbnail.jpeg(picture.pixels())));
                yield part.isWhole() ? new Found.Ready(whole) : sentPart(bytes, name, part);
            }
        };
    }

    private Found sentPart(byte[] bytes, String name, Region part) {
        return switch (decoded(scaled(part), bytes, name)) {
            case Decoded.Unreadable unreadable -> new Found.Not(new Asking.NoPicture(unreadable));
            case Decoded.Readable(Picture picture) ->
                remembered(embedded(picture.facts(), name, part, picture.pixels()));
        };
    }

    private Decoded decoded(Decoder by, byte[] bytes, String name) {
        try (var _ = stages.begin(Stage.DECODE)) {
            return by.decode(bytes, name);
        }
    }

    private Embedding embedding(Pixels square) {
        try (var _ = stages.begin(Stage.EMBED)) {
            return embedder.embedPrepared(square);
        }
    }

    private Subject embedded(PictureFacts facts, @Nullable String name, Region part, Pixels pixels) {
        Pixels square = embedder.prepare(part.of(pixels));
        return new Subject(facts.id(), part, name, facts.width(), facts.height(), embedding(square),
                square, null);
    }

    private Found remembered(Subject part) {
        recent.remember(new RecentQueries.Remembered(part, new byte[0]));
        return new Found.Ready(part);
    }

    private Found known(ContentId id, Region part) {
        Optional<IndexedPicture> indexed = index.find(id);
        if (indexed.isPresent() && part.isWhole()) {
            IndexedPicture picture = indexed.get();
            return new Found.Ready(new Subject(id, part, null, picture.facts().width(), picture.facts().height(),
                    picture.embedding(), null, picture.prediction()));
        }
        Optional<Subject> before = recent.find(id, part).map(RecentQueries.Remembered::subject);
        if (before.isPresent())
            return new Found.Ready(before.get());
        if (indexed.isPresent())
            return partOf(indexed.get(), part);
        return recent.find(id, Region.WHOLE)
                .map(whole -> partOf(whole, part))
                .orElseGet(() -> new Found.Not(new Asking.Unknown(id)));
    }

    private Found partOf(IndexedPicture picture, Region part) {
        return pixels(picture.id(), part).map(pixels -> remembered(embedded(picture.facts(), null, part, pixels)))
                .orElseGet(() -> new Found.Not(new Asking.NoFile(picture.id())));
    }

    /** The file itself was not kept: its thumbnail has to do. */
    private Found partOf(RecentQueries.Remembered whole, Region part) {
        return switch (decoder.decode(whole.thumbnail(), "thumbnail")) {
            case Decoded.Unreadable unreadable -> new Found.Not(new Asking.NoPicture(unreadable));
            case Decoded.Readable(Picture picture) -> {
                Subject of = whole.subject();
                Pixels square = embedder.prepare(part.of(picture.pixels()));
                yield remembered(new Subject(of.id(), part, of.name(), of.width(), of.height(),
                        embedding(square), square, null));
            }
        };
    }

    private Optional<Pixels> pixels(ContentId id, Region part) {
        for (Path file : files.apply(id))
            if (scaled(part).decode(file) instanceof Decoded.Readable(Picture picture)
                    && picture.facts().id().equals(id))
                return Optional.of(picture.pixels());
        return Optional.empty();
    }

    /** Decodes finely enough that the part has as many pixels as the network takes, if the picture has them. */
    private Decoder scaled(Region part) {
        if (part.isWhole())
            return decoder;
        double scale = Math.min(FINEST, 1 / Math.min(part.width(), part.height()));
        return decoder.withSides((int) Math.ceil(decoder.options().shorterSide() * scale),
                (int) Math.ceil(decoder.options().longerSide() * scale));
    }
}
