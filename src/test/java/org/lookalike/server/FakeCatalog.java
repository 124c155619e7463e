package org.lookalike.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.Activity;
import org.lookalike.catalog.Adding;
import org.lookalike.catalog.Answer;
import org.lookalike.catalog.Asking;
import org.lookalike.catalog.Catalog;
import org.lookalike.catalog.CollectionStats;
import org.lookalike.catalog.Explaining;
import org.lookalike.catalog.IndexingOptions;
import org.lookalike.catalog.IndexingReport;
import org.lookalike.catalog.Lessons;
import org.lookalike.catalog.Progress;
import org.lookalike.catalog.Question;
import org.lookalike.catalog.Wanted;
import org.lookalike.catalog.calibrate.Interpretation;
import org.lookalike.catalog.calibrate.LiveRecall;
import org.lookalike.catalog.calibrate.Meanings;
import org.lookalike.catalog.duplicates.DuplicateSearch;
import org.lookalike.catalog.map.CollectionMap;
import org.lookalike.catalog.original.Original;
import org.lookalike.catalog.stage.Stages;
import org.lookalike.catalog.watch.Changed;
import org.lookalike.image.ContentId;
import org.lookalike.image.Miniature;
import org.lookalike.image.PictureFacts;
import org.lookalike.image.PictureFormat;
import org.lookalike.model.Embedding;
import org.lookalike.model.Prediction;
import org.lookalike.model.SpaceId;
import org.lookalike.search.Facets;
import org.lookalike.search.Filter;
import org.lookalike.search.Hit;
import org.lookalike.search.IndexStats;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.Place;
import org.lookalike.search.Results;

/**
 * A catalog of texts: a "picture" is "PIC" and anything, "BAD" and a reason is unreadable for that reason, and every
 * picture is equally near to every question.
 */
final class FakeCatalog implements Catalog {
    final Map<ContentId, IndexedPicture> pictures = new ConcurrentSkipListMap<>();
    @Nullable
    volatile Progress progress;
    @Nullable
    volatile RuntimeException broken;
    /** Called by whoever browses, before it answers. */
    volatile Runnable whileBrowsing = () -> {};
    /** Called by whoever adds, labels or forgets, before anything changes. */
    volatile Runnable beforeChanging = () -> {};
    /** Asked by whatever is taught. */
    volatile Supplier<Lessons> lessons = () -> {
        throw new UnsupportedOperationException("lessons are tested with a real catalog");
    };
    @Nullable
    volatile Interpretation interpretation;
    @Nullable
    volatile DuplicateSearch duplicates;
    volatile long freeBytes = 1L << 40;
    volatile boolean writable = true;
    final Stages stages = new Stages();

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    ContentId put(Path file, String text, @Nullable String category, @Nullable Prediction prediction) {
        byte[] bytes = bytes(text);
        var facts = new PictureFacts(ContentId.of(bytes), 128, 96, bytes.length, PictureFormat.PNG,
                LocalDateTime.of(2024, 5, 1, 12, 30, 15));
        var place = new Place(file.toString(), String.valueOf(file.getParent()), bytes.length, 1000, category);
        pictures.put(facts.id(),
                new IndexedPicture(facts, List.of(place), null, prediction, new Miniature(new byte[32 * 32]),
                        new Embedding(new float[]{1, 0}, 1)));
        return facts.id();
    }

    @Override
    public Asking ask(Wanted wanted, Question question) {
        return new FakeAnswers(this).ask(wanted, question);
    }

    @Override
    public Explaining explain(Wanted wanted, ContentId hit) {
        return new FakeAnswers(this).explain(hit);
    }

    @Override
    public Results browse(Filter filter, int offset, int limit) {
        failIfBroken();
        whileBrowsing.run();
        List<IndexedPicture> all = FakeAnswers.passing(filter, pictures.values());
        var hits = new ArrayList<Hit>();
        for (int i = offset; i < Math.min(all.size(), offset + limit); i++) {
            var p = all.get(i);
            hits.add(new Hit(i + 1, p.facts(), p.places(), p.category(), p.prediction(), 0));
        }
        return new Results(hits, true, all.size());
    }

    @Override
    public Facets facets(Filter filter) {
        return new FakeAnswers(this).facets();
    }

    @Override
    public Facets facets(Answer answer) {
        return facets(answer.question().filter());
    }

    @Override
    public Optional<IndexedPicture> picture(ContentId id) {
        failIfBroken();
        return Optional.ofNullable(pictures.get(id));
    }

    @Override
    public Optional<Original> original(ContentId id) {
        return picture(id).map(p -> Path.of(p.places().getFirst().path()))
                .filter(Files::exists)
                .map(FakeCatalog::opened);
    }

    private static Original opened(Path file) {
        try {
            return new Original(String.valueOf(file.getFileName()), Files.size(file), Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Thumb> thumbnail(ContentId id) {
        return picture(id).map(p -> new Thumb(bytes("thumb"), "image/jpeg"));
    }

    @Override
    public Adding add(byte[] file, String name, @Nullable String category) {
        var bad = FakeAnswers.unreadable(file, name);
        if (bad.isPresent())
            return new Adding.NoPicture(bad.get());
        beforeChanging.run();
        boolean isNew = !pictures.containsKey(ContentId.of(file));
        ContentId id = put(Path.of("/uploads", name), new String(file, StandardCharsets.UTF_8), category, null);
        return new Adding.Added(picture(id).orElseThrow(), isNew);
    }

    @Override
    public Optional<IndexedPicture> categorise(ContentId id, @Nullable String category) {
        beforeChanging.run();
        return Optional.ofNullable(pictures.computeIfPresent(id, (i, p) -> new IndexedPicture(p.facts(), p.places(),
                category, p.prediction(), p.miniature(), p.embedding())));
    }

    @Override
    public boolean forget(ContentId id) {
        beforeChanging.run();
        return pictures.remove(id) != null;
    }

    @Override
    public int categorise(Collection<ContentId> ids, @Nullable String category) {
        return (int) ids.stream().filter(id -> categorise(id, category).isPresent()).count();
    }

    @Override
    public CollectionMap map() {
        throw new UnsupportedOperationException("texts lie on no map");
    }

    @Override
    public CollectionStats stats() {
        failIfBroken();
        return new CollectionStats(new IndexStats(pictures.size(), pictures.size(), 2, 1024, 4096, 3), "base",
                "densenet121", new SpaceId("space-1"), 224, 3, new LiveRecall.Figure(12, 40, 2, 0.975));
    }

    @Override
    public Activity activity() {
        return new Activity(stages, 5, 7, freeBytes, writable);
    }

    @Override
    public Meanings meanings() {
        throw new UnsupportedOperationException("the server never calibrates");
    }

    @Override
    public Lessons lessons() {
        return lessons.get();
    }

    @Override
    public IndexingReport index(List<Path> folders, IndexingOptions options) {
        throw new UnsupportedOperationException("the server never indexes");
    }

    @Override
    public IndexingReport update(Changed changed) {
        throw new UnsupportedOperationException("the server never indexes");
    }

    @Override
    public void stopIndexing() {}

    @Override
    public Optional<Progress> indexing() {
        return Optional.ofNullable(progress);
    }

    @Override
    public DuplicateSearch duplicates() {
        return Objects.requireNonNull(duplicates);
    }

    @Override
    public void close() {}

    private void failIfBroken() {
        var failure = broken;
        if (failure != null)
            throw failure;
    }
}
