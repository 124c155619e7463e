package org.lookalike.catalog.smart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lookalike.image.ContentId;
import org.lookalike.search.Filter;
import org.lookalike.search.Hit;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.Query;

/** Who belongs to a collection with a rule, in an index. */
record Membership(PictureIndex index, SmartCollection collection, Rule rule) {

    Members page(int offset, int k) {
        long let = index.count(rule.taste().direction(), rule.least());
        long looking = let - present(collection.barred()).stream().filter(this::passes).count();
        List<IndexedPicture> decreed = decreed();
        List<Hit> hits = new ArrayList<>();
        if (offset < looking) // exactly, for the count is exact
            hits.addAll(index.search(new Query(rule.taste().direction(), k, offset, Filter.NONE, rule.least(), true,
                    collection.barred(), 0)).hits());
        for (long i = Math.max(0, offset - looking); i < decreed.size() && hits.size() < k; i++)
            hits.add(hit((int) (looking + i + 1), decreed.get((int) i)));
        return new Members(hits, looking + decreed.size(), collection.marks().notIn(index));
    }

    /** Marked right, although they do not look like it; those most like it first. */
    private List<IndexedPicture> decreed() {
        return present(collection.marks().right()).stream()
                .filter(picture -> !passes(picture))
                .sorted(Comparator.comparingDouble((IndexedPicture picture) -> -score(picture))
                        .thenComparing(IndexedPicture::id))
                .toList();
    }

    private List<IndexedPicture> present(Collection<ContentId> ids) {
        return ids.stream().map(index::find).flatMap(Optional::stream).toList();
    }

    private boolean passes(IndexedPicture picture) {
        return score(picture) >= rule.least();
    }

    private float score(IndexedPicture picture) {
        return rule.taste().direction().cosine(picture.embedding());
    }

    private Hit hit(int rank, IndexedPicture picture) {
        return new Hit(rank, picture.facts(), picture.places(), picture.category(), picture.prediction(),
                score(picture));
    }
}
