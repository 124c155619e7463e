package org.lookalike.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.calibrate.Meanings;
import org.lookalike.catalog.duplicates.DuplicateSearch;
import org.lookalike.catalog.labels.WaitingLabels;
import org.lookalike.catalog.map.CollectionMap;
import org.lookalike.catalog.original.Original;
import org.lookalike.catalog.stage.Stage;
import org.lookalike.catalog.stage.Stages;
import org.lookalike.catalog.watch.Changed;
import org.lookalike.image.ContentId;
import org.lookalike.image.Decoder;
import org.lookalike.model.Embedder;
import org.lookalike.search.Facets;
import org.lookalike.search.Filter;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.Results;

/** A collection on this machine: an index, its thumbnails and a model in memory. */
final class LocalCatalog implements Catalog {
    private final IndexFolder folder;
    private final Stages stages = new Stages();
    private final PictureIndex index;
    private final Embedder embedder;
    private final boolean ownsEmbedder;
    private final HeadInUse head;
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
    private final IndexingRuns runs;
    private final Lessons lessons;

    /** Owns the index, and the embedder if it is told so. */
    LocalCatalog(IndexFolder folder, PictureIndex index, Embedder embedder, boolean ownsEmbedder, Decoder decoder) {
        this.folder = folder;
        this.index = index;
        this.embedder = embedder;
        this.ownsEmbedder = ownsEmbedder;
        this.head = HeadInUse.of(folder.taught(), embedder.bundle());
        this.thumbnails = new Thumbnails(folder.thumbnails());
        this.files = new PictureFiles(index, thumbnails, decoder);
        this.map = new CollectionMap(index, folder.map());
        WaitingLabels labels = new WaitingLabels(folder.waitingLabels());
        this.registrar = new Registrar(index, thumbnails, labels);
        this.runs = new IndexingRuns(index, folder.report(),
                options -> new FolderIndexer(index, embedder, head, decoder,
                        thumbnails, registrar, options, stages));
        this.lessons = new Lessons(folder, index, registrar, labels, embedder.bundle(), head);
        this.subjects = new Subjects(index, decoder, embedder, files::all, stages);
        this.aiming = new Aiming(subjects, lessons.tastes());
        this.insight = Insight.of(folder, index, embedder, decoder, thumbnails);
        this.asker = new Asker(insight, aiming, head, stages);
        this.duplicates = new DuplicateSearch(DuplicateCollection.duplicates(folder, index, thumbnails, decoder));
        this.uploads = new Uploads(folder.uploads(), index, registrar, thumbnails, embedder, head, decoder);
    }

    @Override
    public Asking ask(Wanted wanted, Question question) {
        return asker.ask(wanted, question);
    }

    @Override
    public Explaining explain(Wanted wanted, ContentId hit) {
        try (var _ = stages.begin(Stage.EXPLAIN)) {
            return new Explainer(aiming, embedder).explain(wanted, hit);
        }
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
    public Optional<Original> original(ContentId id) {
        return files.original(id);
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
    public Activity activity() {
        return runs.activity(stages, folder);
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
        return runs.run(Changed.whole(folders), options);
    }

    @Override
    public IndexingReport update(Changed changed) throws IOException, InterruptedException {
        return runs.run(changed, IndexingOptions.WATCHING);
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
