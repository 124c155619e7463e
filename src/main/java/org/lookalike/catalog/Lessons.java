package org.lookalike.catalog;

import java.nio.file.Path;
import org.lookalike.catalog.labels.Labels;
import org.lookalike.catalog.labels.WaitingLabels;
import org.lookalike.catalog.learn.TasteLearner;
import org.lookalike.catalog.smart.SmartCollections;
import org.lookalike.catalog.teach.Classroom;
import org.lookalike.catalog.teach.Classroom.Adopted;
import org.lookalike.catalog.teach.Lesson;
import org.lookalike.catalog.teach.Proposal;
import org.lookalike.catalog.teach.Suggestions;
import org.lookalike.model.ModelBundle;
import org.lookalike.search.PictureIndex;
import org.lookalike.train.Watcher;

/** What a person teaches a collection. Any number of threads. */
public final class Lessons implements AutoCloseable {
    private final PictureIndex index;
    private final HeadInUse head;
    private final TasteLearner tastes;
    private final SmartCollections collections;
    private final Labels labels;
    private final Adopting adopting;
    private final Classroom classroom;

    Lessons(IndexFolder folder, PictureIndex index, Registrar registrar, WaitingLabels waiting, ModelBundle model,
            HeadInUse head) {
        this.index = index;
        this.head = head;
        tastes = new TasteLearner(index);
        collections = new SmartCollections(index, folder.collections());
        labels = new Labels(index, waiting, registrar::label);
        adopting = new Adopting(folder.taught(), index, registrar, model, head);
        classroom = new Classroom(this::lesson, adopting::adopt);
    }

    /**
     * Of a collection that nobody serves: no network is needed, and no picture is read.
     *
     * @param root the collection's folder
     * @param changing whether something is to be changed
     * @throws UnusableIndex if there is none, another process changes it, or it is of another space
     */
    public static Lessons open(Path root, ModelBundle model, boolean changing) {
        IndexFolder folder = new IndexFolder(root.toAbsolutePath().normalize());
        Opening.forAsking(folder, model).close(); // else a collection would be made where there is none
        PictureIndex index = changing ? Opening.forWriting(folder, model) : Opening.forAsking(folder, model);
        return Opening.orClose(index::close, () -> {
            Lessons lessons = of(folder, index, model);
            if (changing)
                lessons.resume();
            return lessons;
        });
    }

    private static Lessons of(IndexFolder folder, PictureIndex index, ModelBundle model) {
        WaitingLabels waiting = new WaitingLabels(folder.waitingLabels());
        var registrar = new Registrar(index, new Thumbnails(folder.thumbnails()), waiting);
        return new Lessons(folder, index, registrar, waiting, model, HeadInUse.of(folder.taught(), model));
    }

    public PictureIndex index() {
        return index;
    }

    public TasteLearner tastes() {
        return tastes;
    }

    public SmartCollections collections() {
        return collections;
    }

    public Labels labels() {
        return labels;
    }

    public Classroom classroom() {
        return classroom;
    }

    public Suggestions suggestions() {
        return new Suggestions(index, head.now());
    }

    /** With the head that is in use now. */
    public Lesson lesson() {
        return new Lesson(index, head.now());
    }

    /** Puts a proposed head into use. */
    public Adopted adopt(Proposal proposal, Watcher watcher) {
        return adopting.adopt(proposal, watcher);
    }

    /** Goes on with putting a head into use that was interrupted. */
    void resume() {
        adopting.resume();
    }

    /** Ends what is being learned, and closes the index. */
    @Override
    public void close() {
        classroom.close();
        index.close();
    }
}
