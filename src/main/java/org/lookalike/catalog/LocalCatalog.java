package org.lookalike.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.calibrate.Meanings;
import org.lookalike.catalog.duplicates.DuplicateSearch;
import org.lookalike.catalog.labels.WaitingLabels;
import org.lookalike.catalog.map.CollectionMap;
import org.lookalike.image.ContentId;
import org.lookalike.image.Decoder;
import org.lookalike.image.DecoderOptions;
import org.lookalike.model.Embedder;
import org.lookalike.model.ModelBundle;
import org.lookalike.search.Facets;
import org.lookalike.search.Filter;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.Results;

/** A collection on this machine: an index, its thumbnails and a model in memory. */
final class LocalCatalog implements Catalog {
    private final IndexFolder folder;
    private final PictureIndex index;
    private final Embedder embedder;
    private final boolean ownsEmbedder;
    private final HeadInUse head;
    private final Decoder decoder;
    private final Thumbnails thumbnails;
    private final PictureFiles files;
    private final Registrar registrar;
    private final Uploads uploads;
    private final Subjects subjects;
    private final Aiming aiming;
    private final Insight insight;
    private final Asker asker;
    private final CollectionMap map;
    private final DuplicateSearch duplicates;
    private final IndexingRuns runs = new IndexingRuns();
    private final Lessons lessons;

    private LocalCatalog(IndexFolder folder, PictureIndex index, Embedder embedder, boolean ownsEmbedder,
            DecoderOptions pictures) {
        this.folder = folder;
        this.index = index;
        this.embedder = embedder;
        this.ownsEmbedder = ownsEmbedder;
        this.head = HeadInUse.of(folder.taught(), embedder.bundle());
        this.decoder = new Decoder(embedder.bundle().preprocessing().decoding(pictures));
        this.thumbnails = new Thumbnails(folder.thumbnails());
        this.files = new PictureFiles(index, thumbnails);
        this.map = new CollectionMap(index, folder.map());
        WaitingLabels labels = new WaitingLabels(folder.waitingLabels());
        this.registrar = new Registrar(index, thumbnails, labels);
        this.lessons = new Lessons(folder, index, registrar, labels, embedder.bundle(), head);
        this.subjects = new Subjects(index, decoder, embedder, files::all);
        this.aiming = new Aiming(subjects, lessons.tastes());
        this.insight = Insight.of(folder, index, embedder, decoder, thumbnails);
        this.asker = new Asker(insight, aiming, head);
        this.duplicates = new DuplicateSearch(DuplicateCollection.duplicates(folder, index, thumbnails, decoder));
        this.uploads = new Uploads(folder.uploads(), index, registrar, thumbnails, embedder, head, decoder);
    }

    static LocalCatalog open(Path root, ModelBundle model, DecoderOptions pictures,
            BiFunction<IndexFolder, ModelBundle, PictureIndex> opening) {
        IndexFolder folder = new IndexFolder(root.toAbsolutePath().normalize());
        PictureIndex index = opening.apply(folder, model);
        return Opening.orClose(index::close, () -> {
            Embedder embedder = Embedder.open(model);
            return Opening.orClose(embedder::close, () -> new LocalCatalog(folder, index, embedder, true, pictures));
        });
    }

    /** With a network that is in memory already; whoever opened it closes it. */
    static LocalCatalog sharing(Embedder embedder, Path root, DecoderOptions pictures) {
        IndexFolder folder = new IndexFolder(root.toAbsolutePath().normalize());
        PictureIndex index = Opening.forWriting(folder, embedder.bundle());
        return Opening.resumed(
                Opening.orClose(index::close, () -> new LocalCatalog(folder, index, embedder, false, pictures)));
    }

    @Override
    public Asking ask(Wanted wanted, Question question) {
        return asker.ask(wanted, question);
    }

    @Override
    public Explaining explain(Wanted wanted, ContentId hit) {
        return new Explainer(aiming, embedder).explain(wanted, hit);
    }

    @Override
    public Results browse(Filter filter, int offset, int limit) {
        return index.browse(filter, offset, limit);
    }

    @Override
    public Facets facets(Filter filter) {
        return index.facets(filter);
    }

    @Override
    public Facets facets(Answer answer) {
        return answer.facets(index);
    }

    @Override
    public Optional<IndexedPicture> picture(ContentId id) {
        return index.find(id);
    }

    @Override
    public Optional<Path> file(ContentId id) {
        return files.readable(id);
    }

    @Override
    public Optional<Thumb> thumbnail(ContentId id) {
        return files.thumbnail(id).or(() -> subjects.thumbnail(id)).map(PictureFiles::thumb);
    }

    @Override
    public Adding add(byte[] file, String name, @Nullable String category) {
        return uploads.add(file, name, category);
    }

    @Override
    public int categorise(Collection<ContentId> ids, @Nullable String category) {
        int changed = registrar.categorise(ids, category);
        index.commit();
        return changed;
    }

    @Override
    public boolean forget(ContentId id) {
        boolean known = uploads.forget(id);
        index.commit();
        return known;
    }

    @Override
    public CollectionMap map() {
        return map;
    }

    @Override
    public CollectionStats stats() {
        return CollectionStats.of(index, embedder.bundle(), insight.recall().figure());
    }

    @Override
    public Meanings meanings() {
        return insight.meanings();
    }

    @Override
    public Lessons lessons() {
        return lessons;
    }

    @Override
    public IndexingReport index(List<Path> folders, IndexingOptions options) throws IOException, InterruptedException {
        var indexer = new FolderIndexer(index, embedder, head, decoder, thumbnails, registrar, options);
        return runs.run(indexer, folders, index, folder.report());
    }

    @Override
    public void stopIndexing() {
        runs.stop();
    }

    @Override
    public Optional<Progress> indexing() {
        return runs.progress();
    }

    @Override
    public DuplicateSearch duplicates() {
        return duplicates;
    }

    @Override
    public void close() {
        try (lessons; duplicates; insight; map) { // in reverse order, each whatever happens to the others
            stopIndexing();
        } finally {
            if (ownsEmbedder)
                embedder.close();
        }
    }
}
