package org.lookalike.catalog.learn;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lookalike.image.ContentId;
import org.lookalike.search.PictureIndex;

/**
 * Pictures that a person marked, by content id.
 *
 * @param right what is wanted
 * @param wrong what is not; no picture is both
 */
public record Marks(Set<ContentId> right, Set<ContentId> wrong) {
    public static final Marks NONE = new Marks(Set.of(), Set.of());

    public Marks {
        right = Set.copyOf(right);
        wrong = Set.copyOf(wrong);
        for (ContentId id : right)
            if (wrong.contains(id))
                throw new IllegalArgumentException("a picture is marked right or wrong, not both: " + id);
    }

    public boolean has(ContentId id) {
        return right.contains(id) || wrong.contains(id);
    }

    /** Those that an index does not have. */
    public Set<ContentId> notIn(PictureIndex index) {
        return Stream.of(right, wrong)
                .flatMap(Set::stream)
                .filter(id -> index.find(id).isEmpty())
                .collect(Collectors.toSet());
    }

    public Marks withRight(Set<ContentId> ids) {
        return new Marks(and(right, ids), without(wrong, ids));
    }

    public Marks withWrong(Set<ContentId> ids) {
        return new Marks(without(right, ids), and(wrong, ids));
    }

    public Marks without(Set<ContentId> ids) {
        return new Marks(without(right, ids), without(wrong, ids));
    }

    private static Set<ContentId> and(Set<ContentId> some, Set<ContentId> more) {
        Set<ContentId> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }

    private static Set<ContentId> without(Set<ContentId> some, Set<ContentId> fewer) {
        Set<ContentId> rest = new HashSet<>(some);
        rest.removeAll(fewer);
        return rest;
    }
}
