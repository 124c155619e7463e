package org.lookalike.catalog.duplicates;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lookalike.image.ContentId;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.Place;

/** Groups of contents become groups of the files that are there, the best one first. */
final class Resolving {
    private final PictureIndex index;
    private final Decisions decisions;

    Resolving(PictureIndex index, Decisions decisions) {
        this.index = index;
        this.decisions = decisions;
    }

    /** Those that could free most first. */
    List<DuplicateGroup> of(List<List<Pose>> groups) {
        return groups.stream()
                .flatMap(group -> resolved(group).stream())
                .sorted(Comparator.comparingLong(DuplicateGroup::superfluousBytes)
                        .reversed()
                        .thenComparing(group -> group.keep().path()))
                .toList();
    }

    /** @param places those that are there, best first */
    private record Present(Pose pose, IndexedPicture picture, List<Place> places) {}

    private Optional<DuplicateGroup> group(List<Contender> ranked, Map<ContentId, Present> present) {
        Contender best = ranked.getFirst();
        Present keep = Objects.requireNonNull(present.get(best.picture().id()));
        List<Copy> members = new ArrayList<>();
        List<ContentId> together = new ArrayList<>();
        for (Contender each : ranked) {
            ContentId id = each.picture().id();
            if (together.stream().anyMatch(other -> decisions.areApart(other, id)))
                continue;
            together.add(id);
            Present other = Objects.requireNonNull(present.get(id));
            boolean kept = id.equals(best.picture().id());
            String why = kept
                    ? Reasons.IDENTICAL
                    : Reasons.of(best.picture().facts(), keep.pose(), each.picture().facts(), other.pose());
            for (Place place : other.places().subList(kept ? 1 : 0, other.places().size()))
                members.add(new Copy(each.picture().facts(), place, why));
        }
        if (members.isEmpty())
            return Optional.empty();
        String because = ranked.size() > 1 ? Ranking.why(ranked) : "their bytes are equal";
        return Optional.of(new DuplicateGroup(
                new Copy(best.picture().facts(), keep.places().getFirst(), because), members));
    }

    private Optional<DuplicateGroup> resolved(List<Pose> group) {
        Map<ContentId, Present> present = new HashMap<>();
        for (Pose pose : group)
            present(pose).ifPresent(p -> present.put(pose.id(), p));
        if (present.isEmpty())
            return Optional.empty();
        List<Contender> contenders = new ArrayList<>();
        for (Present each : present.values())
            contenders.add(contender(each, List.copyOf(present.values())));
        return group(Ranking.ranked(contenders), present);
    }

    private Contender contender(Present one, List<Present> all) {
        boolean converted = isLossless(one)
                && all.stream().anyMatch(other -> !isLossless(other) && one.pose().hasPixelsOf(other.pose()));
        int usual = (int) all.stream().filter(other -> isLike(one.pose(), other.pose())).count();
        return new Contender(one.picture(), one.places().getFirst(), decisions.isKept(one.pose().id()), converted,
                usual);
    }

    private static boolean isLossless(Present present) {
        return switch (present.picture().facts().format()) {
            case PNG, BMP, TIFF -> true;
            case JPEG, WEBP, GIF -> false;
        };
    }

    private static boolean isLike(Pose pose, Pose other) {
        return pose.turn() == other.turn() && !pose.hasOtherTonesIn(other);
    }

    private Optional<Present> present(Pose pose) {
        return index.find(pose.id()).flatMap(picture -> {
            List<Place> places = picture.places()
                    .stream()
                    .filter(place -> Files.exists(Path.of(place.path())))
                    .sorted(Ranking.places())
                    .toList();
            return places.isEmpty() ? Optional.empty() : Optional.of(new Present(pose, picture, places));
        });
    }
}
