package org.lookalike.catalog.teach;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lookalike.catalog.labels.GivenName;
import org.lookalike.catalog.learn.Marks;
import org.lookalike.image.ContentId;
import org.lookalike.model.Head;
import org.lookalike.search.PictureIndex;
import org.lookalike.train.QuickHead;
import org.lookalike.train.Watcher;

/**
 * Teaches a category by pictures of it, beside the categories there are. Nothing is changed by it.
 *
 * @param before the head in use
 */
public record Lesson(PictureIndex index, Optional<Head> before) {
    private static final long SEED = 1;
    /** One to learn from, one to judge by. */
    private static final int LEAST = 2;

    /** What came of it. */
    public sealed interface Outcome {
        record Proposed(Proposal proposal) implements Outcome {}

        /** @param why a sentence with the rule, what was received, and the way out */
        record Refused(String why) implements Outcome {}
    }

    /** @param marks right are of the category from now on; wrong are not */
    public Outcome teach(String name, Marks marks, Watcher watcher) {
        long start = System.nanoTime();
        Optional<String> category = GivenName.of(name);
        if (category.isEmpty())
            return new Outcome.Refused("a name is " + GivenName.RULE + ", got \"" + name + "\"");
        watcher.at("collecting what is labelled", 0, -1, "");
        List<Learnable> all = Gathered.of(index, category.get(), marks);
        long shown = all.stream().filter(one -> one.category().equals(category.get())).count();
        if (shown < LEAST)
            return new Outcome.Refused(
                    "a category is taught by at least " + LEAST + " pictures of it in the index, got "
                            + shown + "; mark more");
        Material material = Material.of(all);
        if (material.categories().size() < 2)
            return new Outcome.Refused("a category is told from others, and there is none: give other pictures a "
                    + "category, or index some that have none");
        Head head = QuickHead.train(material.categories(), Material.features(material.learning()),
                material.labels(material.learning()), SEED, watcher);
        watcher.at("judging", 0, -1, "");
        Figures figures = Figures.of(material, head, before);
        Set<ContentId> unknown = marks.notIn(index);
        return new Outcome.Proposed(new Proposal(category.get(), marks.without(unknown), unknown, head,
                material.learning().size(),
                material.heldOut().size(), figures.accuracyBefore(), figures.accuracy(), figures.guessing(),
                figures.categories(),
                figures.confusions(), (System.nanoTime() - start) / 1e9));
    }
}
