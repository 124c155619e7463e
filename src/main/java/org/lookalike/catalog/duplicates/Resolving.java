package org.lookalike.catalog.duplicates;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
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

    private Optional<DuplicateGroup> resolved(List<Pose> group) {
        Map<ContentId, Present> present = new HashMap<>();
        for (Pose pose : group)
            present(pose).ifPresent(p -> present.put(pose.id(), p));
        if (present.isEmpty())
            return Optional.empty();
        List<Contender> ranked = ranked(present.values());
        List<Contender> together = together(ranked);
        if (together.size() < ranked.size()) // what is no longer among them must not be a reason
            together = ranked(
                    together.stream().map(c -> Objects.requireNonNull(present.get(c.picture().id()))).toList());
        return group(together, present);
    }

    private List<Contender> ranked(Collection<Present> all) {
        return Ranking.ranked(all.stream().map(each -> contender(each, all)).toList());
    }

    /** The best one, and whatever is apart from none that is better. */
    private List<Contender> together(List<Contender> ranked) {
        List<Contender> together = new ArrayList<>();
        for (Contender each : ranked)
            if (together.stream().noneMatch(o -> decisions.areApart(o.picture().id(), each.picture().id())))
                together.add(each);
        return together;
    }

    private static Optional<DuplicateGroup> group(List<Contender> ranked, Map<ContentId, Present> present) {
        Contender best = ranked.getFirst();
        Present keep = Objects.requireNonNull(present.get(best.picture().id()));
        List<Copy> members = new ArrayList<>();
        for (Contender each : ranked) {
            Present other = Objects.requireNonNull(present.get(each.picture().id()));
            boolean kept = each.equals(best);
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

    private Contender contender(Present one, Collection<Present> all) {
        int own = Contender.fidelity(one.picture().facts().format());
        OptionalInt source = own < Contender.LOSSLESS
                ? OptionalInt.empty()
                : all.stream()
                        .filter(other -> one.pose().hasPixelsOf(other.pose()))
                        .mapToInt(other -> Contender.fidelity(other.picture().facts().format()))
                        .filter(fidelity -> fidelity < Contender.LOSSLESS)
                        .max();
        int usual = (int) all.stream().filter(other -> isLike(one.pose(), other.pose())).count();
        return new Contender(one.picture(), one.places().getFirst(), decisions.isKept(one.pose().id()),
                source.orElse(own), source.isPresent(), usual);
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
