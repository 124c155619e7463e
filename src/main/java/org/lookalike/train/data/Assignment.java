package org.lookalike.train.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Hands groups of near-duplicates to the parts, the awkward ones first (those of several categories, then the large ones),
 * the others in an order that the seed decides; each goes where its categories lack most.
 */
final class Assignment {
    /** So that nothing depends on the order in which pictures come, nor on where the folder lies. */
    private static final Comparator<LabelledPicture> BY_CONTENT = Comparator.comparing(LabelledPicture::id)
            .thenComparing(LabelledPicture::category)
            .thenComparing(picture -> picture.file().toString());
    private static final Comparator<LabelledPicture> BY_NAME = Comparator.comparing(LabelledPicture::category)
            .thenComparing(picture -> picture.file().toString());

    private final Map<String, Quota> quotas = new TreeMap<>();
    private final Map<Part, List<LabelledPicture>> parts = new EnumMap<>(Part.class);
    private final List<Group> groups;
    private final boolean leavesRest;

    private record Group(List<LabelledPicture> pictures, Set<Quota> quotas, long lot) {}

    /**
     * @param wanted how many pictures each part should get of a category with so many
     * @param leavesRest whether a part takes no more than that; the rest is in no part
     */
    Assignment(List<LabelledPicture> pictures, IntFunction<Counts> wanted, boolean leavesRest, long seed) {
        this.leavesRest = leavesRest;
        Map<String, Integer> sizes = new TreeMap<>();
        for (LabelledPicture picture : pictures)
            sizes.merge(picture.category(), 1, Integer::sum);
        sizes.forEach((category, size) -> quotas.put(category, new Quota(category, size, wanted.apply(size))));
        this.groups = NearDuplicates.groups(pictures.stream().sorted(BY_CONTENT).toList())
                .stream()
                .map(group -> group(group, seed))
                .sorted(Comparator.comparingInt((Group group) -> -group.quotas().size())
                        .thenComparingInt(group -> -group.pictures().size())
                        .thenComparingLong(Group::lot))
                .toList();
    }

    /** @param shortage by which a category fails */
    Divided<Split> divide(Function<Quota, Optional<Shortage>> shortage) {
        for (Group group : groups)
            group.quotas().forEach(Quota::expectGroup);
        groups.forEach(this::assign);
        List<Shortage> shortages = quotas.values().stream().flatMap(quota -> shortage.apply(quota).stream()).toList();
        return shortages.isEmpty()
                ? new Divided.Whole<>(new Split(part(Part.TRAIN), part(Part.VALIDATION), part(Part.TEST)))
                : new Divided.TooSmall<>(shortages);
    }

    private void assign(Group group) {
        Part part = mostUrgent(group);
        for (LabelledPicture picture : group.pictures()) {
            Quota quota = quota(picture);
            if (!leavesRest || quota.lacking(part) > 0) {
                quota.take(part);
                parts.computeIfAbsent(part, p -> new ArrayList<>()).add(picture);
            }
        }
        group.quotas().forEach(Quota::groupDone);
    }

    private Part mostUrgent(Group group) {
        Part most = Part.TRAIN;
        double highest = Double.NEGATIVE_INFINITY;
        for (Part part : open(group)) {
            double urgency = group.pictures().stream().mapToDouble(picture -> quota(picture).urgency(part)).sum();
            if (urgency > highest) {
                highest = urgency;
                most = part;
            }
        }
        return most;
    }

    /** Where all of the group's categories agree; where they cannot, the parts that any of them may use. */
    private static Set<Part> open(Group group) {
        Set<Part> any = EnumSet.noneOf(Part.class);
        Set<Part> all = EnumSet.allOf(Part.class);
        for (Quota quota : group.quotas()) {
            any.addAll(quota.open());
            all.retainAll(quota.open());
        }
        return all.isEmpty() ? any : all;
    }

    private Group group(List<LabelledPicture> pictures, long seed) {
        Set<Quota> concerned = new LinkedHashSet<>();
        for (LabelledPicture picture : pictures)
            concerned.add(quota(picture));
        return new Group(pictures, concerned, Seeds.of(seed, Seeds.bits(pictures.getFirst().id())));
    }

    private Quota quota(LabelledPicture picture) {
        return Objects.requireNonNull(quotas.get(picture.category()));
    }

    private List<LabelledPicture> part(Part part) {
        return parts.getOrDefault(part, List.of()).stream().sorted(BY_NAME).toList();
    }
}
