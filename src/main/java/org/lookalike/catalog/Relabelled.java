package org.lookalike.catalog;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.lookalike.model.BadBundle;
import org.lookalike.model.Head;
import org.lookalike.model.ModelBundle;
import org.lookalike.model.Prediction;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.PictureIndex;
import org.lookalike.train.Watcher;

/**
 * A collection whose predictions were made anew.
 *
 * @param changed pictures that are taken for something else than before
 */
public record Relabelled(long pictures, long changed, double seconds) {

    static Relabelled of(PictureIndex index, ModelBundle model, Watcher watcher) {
        Head head = model.head()
                .orElseThrow(() -> new BadBundle("the model \"" + model.name() + "\" has no head; train one with: "
                        + "lookalike train FOLDER --model " + model.name() + " --out models/NAME"));
        if (head.features() != model.description().embeddingSize())
            throw new UnusableIndex("the head of \"" + model.name() + "\" takes whole feature maps, and an index keeps "
                    + "only their averages; index the pictures anew with it: lookalike index FOLDER --index NEW --model "
                    + model.name());
        return of(index, head,
                (picture, now) -> index.put(new IndexedPicture(picture.facts(), picture.places(),
                        picture.givenCategory(), now, picture.miniature(), picture.embedding())),
                watcher);
    }

    /** @param note takes down a prediction that differs from the one before, while others may change the picture as well */
    static Relabelled of(PictureIndex index, Head head, BiConsumer<IndexedPicture, Prediction> note, Watcher watcher) {
        long start = System.nanoTime();
        long all = index.stats().pictures();
        var seen = new AtomicLong();
        var changed = new AtomicLong();
        index.forEach(picture -> {
            Prediction now = head.predict(picture.embedding());
            Prediction before = picture.prediction();
            if (before == null || !before.category().equals(now.category()))
                changed.incrementAndGet();
            if (!now.equals(before))
                note.accept(picture, now);
            watcher.at("relabelling", seen.incrementAndGet(), all, "");
        });
        index.commit();
        return new Relabelled(seen.get(), changed.get(), (System.nanoTime() - start) / 1e9);
    }
}
