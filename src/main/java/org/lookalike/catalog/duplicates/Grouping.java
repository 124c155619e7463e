package org.lookalike.catalog.duplicates;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.lookalike.image.Turn;
import org.lookalike.search.PictureIndex;

/**
 * Pairs become groups. A group grows from its best picture, and whatever joins it matches that one itself: a chain in which
 * each is like the next does not become a group of strangers.
 */
final class Grouping {
    private final Gathered pictures;
    private final PictureIndex index;
    private final Matches matches;
    private final Looks looks;
    private final Decisions decisions;
    private final Map<Integer, Long> sizes = new TreeMap<>();
    /** Those in no group yet, the largest first. */
    private final NavigableSet<Integer> left;

    Grouping(Gathered pictures, PictureIndex index, Matches matches, Looks looks, Decisions decisions) {
        this.pictures = pictures;
        this.index = index;
        this.matches = matches;
        this.looks = looks;
        this.decisions = decisions;
        left = new TreeSet<>(Comparator.comparingLong(this::pixels).reversed().thenComparing(i -> i));
    }

    private long pixels(int number) {
        return sizes.getOrDefault(number, 0L);
    }

    /**
     * Each at least two pictures, its first one first.
     *
     * @throws CancellationException if it was stopped
     */
    List<List<Pose>> groups(BooleanSupplier stopped) {
        for (int number : matches.numbers()) {
            index.find(pictures.id(number)).ifPresent(picture -> {
                sizes.put(number, (long) picture.facts().width() * picture.facts().height());
                left.add(number);
            });
        }
        List<List<Pose>> groups = new ArrayList<>();
        for (Integer first = left.pollFirst(); first != null; first = left.pollFirst()) {
            if (stopped.getAsBoolean())
                throw new CancellationException();
            List<Pose> group = around(first);
            if (group.size() > 1)
                groups.add(group);
        }
        return groups;
    }

    private List<Pose> around(int first) {
        List<Pose> group = new ArrayList<>();
        pose(first, new Alignment(Turn.NONE, Frame.WHOLE, 1)).ifPresent(group::add);
        var comparison = new Comparison(pictures, looks, first);
        var reached = new TreeSet<>(List.of(first));
        var next = new ArrayDeque<>(List.of(first));
        for (Integer at = next.poll(); at != null; at = next.poll())
            for (int other : matches.of(at).keySet()) {
                if (!left.contains(other) || !reached.add(other) || isApart(group, other))
                    continue;
                Alignment known = matches.of(first).get(other);
                Optional<Pose> pose = Optional.ofNullable(known)
                        .or(() -> comparison.with(other))
                        .flatMap(alignment -> pose(other, alignment));
                if (pose.isEmpty())
                    continue;
                group.add(pose.get());
                left.remove(other);
                next.add(other);
            }
        return group;
    }

    private boolean isApart(List<Pose> group, int other) {
        return group.stream().anyMatch(pose -> decisions.areApart(pose.id(), pictures.id(other)));
    }

    private Optional<Pose> pose(int number, Alignment alignment) {
        return looks.of(number)
                .map(look -> new Pose(pictures.id(number), alignment.turn(),
                        alignment.frame().upright(alignment.turn()).rounded(),
                        look.tones(), look.fingerprint()));
    }
}
