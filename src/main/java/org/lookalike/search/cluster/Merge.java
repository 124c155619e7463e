package org.lookalike.search.cluster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.Place;

/** Two changes of one picture, made at the same time by processes that did not know of each other, become one. */
final class Merge {
    private Merge() {}

    /**
     * Keeps what either changed; where both changed the same, mine.
     *
     * @param base what mine was made from, null if the picture was not there
     * @param mine null if I removed it
     * @param theirs as it is now, null if it is not there
     * @return empty if nobody has seen it anywhere any more
     */
    static Optional<IndexedPicture> of(@Nullable IndexedPicture base, @Nullable IndexedPicture mine,
            @Nullable IndexedPicture theirs) {
        IndexedPicture rest = mine != null ? mine : theirs;
        List<Place> places = places(byPath(base), byPath(mine), byPath(theirs));
        if (rest == null || places.isEmpty())
            return Optional.empty();
        return Optional.of(new IndexedPicture(rest.facts(), places,
                changed(given(base), given(mine), given(theirs), mine != null && theirs != null, given(rest)),
                changed(base == null ? null : base.prediction(), mine == null ? null : mine.prediction(),
                        theirs == null ? null : theirs.prediction(), mine != null && theirs != null,
                        rest.prediction()),
                rest.miniature(), rest.embedding()));
    }

    private static List<Place> places(Map<String, Place> base, Map<String, Place> mine, Map<String, Place> theirs) {
        List<Place> places = new ArrayList<>();
        mine.forEach((path, place) -> {
            Place known = theirs.get(path);
            if (!place.equals(base.get(path)))
                places.add(place);
            else if (known != null)
                places.add(known);
        });
        theirs.forEach((path, place) -> {
            if (!mine.containsKey(path) && !base.containsKey(path))
                places.add(place);
        });
        return places;
    }

    private static <T> @Nullable T changed(@Nullable T base, @Nullable T mine, @Nullable T theirs, boolean both,
            @Nullable T otherwise) {
        if (!both)
            return otherwise;
        return Objects.equals(mine, base) ? theirs : mine;
    }

    private static @Nullable String given(@Nullable IndexedPicture picture) {
        return picture == null ? null : picture.givenCategory();
    }

    private static Map<String, Place> byPath(@Nullable IndexedPicture picture) {
        Map<String, Place> byPath = new LinkedHashMap<>();
        if (picture != null)
            picture.places().forEach(place -> byPath.put(place.path(), place));
        return byPath;
    }
}
