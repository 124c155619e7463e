package org.lookalike.catalog.teach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.learn.Marks;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.PictureIndex;

/**
 * The pictures of an index that have a category, by a person or by their folder, as a new lesson would have it. Where many
 * have none, some of these stand for {@value #ELSE}: a head that knows only what it was shown would press everything into
 * that.
 */
final class Gathered {
    static final String ELSE = "something else";
    /** Fewer are no collection of their own. */
    private static final int LEAST_ELSE = 10;
    private static final int MOST_ELSE = 1_000;
    /** What still trains within seconds. */
    static final int MOST_PICTURES = 20_000;

    private final int most;
    private final String category;
    private final Marks marks;
    private List<Learnable> labelled = new ArrayList<>();
    private final List<Learnable> others = new ArrayList<>();
    /** How many labelled ones may come together before large categories are cut: memory must not grow with the index. */
    private int room;

    private Gathered(int most, String category, Marks marks) {
        this.most = most;
        room = 2 * most;
        this.category = category;
        this.marks = marks;
    }

    /**
     * In order of content id.
     *
     * @param marks right are those of the category from now on; wrong are not of it
     */
    static List<Learnable> of(PictureIndex index, String category, Marks marks) {
        var gathered = new Gathered(MOST_PICTURES, category, marks);
        index.forEach(gathered::take);
        List<Learnable> all = new ArrayList<>(gathered.labelled);
        if (gathered.others.size() >= LEAST_ELSE)
            all.addAll(gathered.others);
        return gathered.evenly(all);
    }

    /**
     * Those that have a category already, in order of content id.
     *
     * @param most more are cut to as many of each category; at least two of each are left
     */
    static List<Learnable> labelled(PictureIndex index, int most) {
        var gathered = new Gathered(most, "", Marks.NONE);
        index.forEach(gathered::take);
        return gathered.evenly(gathered.labelled);
    }

    /** The order of content ids is chance, so the first are a sample. */
    private void take(IndexedPicture picture) {
        String given = given(picture);
        if (given != null)
            add(Learnable.of(picture, given));
        else if (others.size() < MOST_ELSE)
            others.add(Learnable.of(picture, ELSE));
    }

    private void add(Learnable one) {
        labelled.add(one);
        if (labelled.size() > room) {
            labelled = new ArrayList<>(evenly(labelled));
            room = Math.max(room, 2 * labelled.size());
        }
    }

    private @Nullable String given(IndexedPicture picture) {
        if (marks.right().contains(picture.id()))
            return category;
        String before = picture.category();
        return category.equals(before) && marks.wrong().contains(picture.id()) ? null : before;
    }

    /** Of large categories as many as make a lesson that is quickly learned. */
    private List<Learnable> evenly(List<Learnable> all) {
        if (all.size() <= most)
            return all;
        Map<String, Integer> sizes = new HashMap<>();
        all.forEach(one -> sizes.merge(one.category(), 1, Integer::sum));
        int each = Math.max(2, most / sizes.size());
        Map<String, Integer> taken = new HashMap<>();
        return all.stream().filter(one -> taken.merge(one.category(), 1, Integer::sum) <= each).toList();
    }
}
