package org.lookalike.catalog.teach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lookalike.image.ContentId;
import org.lookalike.train.data.LabelledPicture;
import org.lookalike.train.data.NearDuplicates;

/**
 * Which pictures are held out: by lot a fifth of the groups of near-duplicates, whole groups, and the same ones whatever
 * comes besides, so that a head is not judged by what the one before it learned from. A picture's lot is its content id, a
 * hash; a group is out if its smallest lot is below a fixed cut, the lower the more lots it has.
 *
 * <p>Of a category that has nothing below the cut, as small ones may, the group with the smallest lot is out if another is
 * left to learn from; a later one with a smaller lot takes its place. Of one that is below the cut altogether, the group
 * with the greatest lot is learned from. Only that group, and one that a near-duplicate with a small lot joins, may come to
 * be held out after it was learned from.
 */
final class HeldOut {
    private static final double SHARE = 0.2;
    private static final double LOTS = 1L << 32;

    private final Set<ContentId> out = new HashSet<>();
    /** How many of each category are learned from. */
    private final Map<String, Integer> learned = new HashMap<>();
    /** How many of each category are out. */
    private final Map<String, Integer> held = new HashMap<>();

    private HeldOut() {}

    static Set<ContentId> of(List<LabelledPicture> pictures) {
        List<List<LabelledPicture>> groups = new ArrayList<>(NearDuplicates.groups(pictures));
        groups.sort(Comparator.comparingDouble(HeldOut::lot));
        var heldOut = new HeldOut();
        pictures.forEach(picture -> heldOut.learned.merge(picture.category(), 1, Integer::sum));
        for (List<LabelledPicture> group : groups)
            if (lot(group) < cut(group.size()))
                heldOut.hold(group);
        for (List<LabelledPicture> group : groups.reversed())
            if (group.stream().anyMatch(heldOut::allOut))
                heldOut.release(group);
        for (List<LabelledPicture> group : groups)
            if (group.stream().anyMatch(heldOut::noneOut) && heldOut.canSpare(group))
                heldOut.hold(group);
        return heldOut.out;
    }

    /** A group's smallest, in [0, 1); not of the first digits, by which large categories are cut to a sample. */
    private static double lot(List<LabelledPicture> group) {
        return group.stream()
                .mapToDouble(picture -> Long.parseLong(picture.id().hex().substring(56), 16) / LOTS)
                .min()
                .orElseThrow();
    }

    /** Below which the smallest of so many lots is in a fifth of all cases. */
    private static double cut(int lots) {
        return 1 - Math.pow(1 - SHARE, 1.0 / lots);
    }

    private void hold(List<LabelledPicture> group) {
        for (LabelledPicture picture : group) {
            out.add(picture.id());
            learned.merge(picture.category(), -1, Integer::sum);
            held.merge(picture.category(), 1, Integer::sum);
        }
    }

    private void release(List<LabelledPicture> group) {
        for (LabelledPicture picture : group) {
            out.remove(picture.id());
            learned.merge(picture.category(), 1, Integer::sum);
            held.merge(picture.category(), -1, Integer::sum);
        }
    }

    private boolean allOut(LabelledPicture picture) {
        return learned.getOrDefault(picture.category(), 0) == 0;
    }

    private boolean noneOut(LabelledPicture picture) {
        return held.getOrDefault(picture.category(), 0) == 0;
    }

    /** Something must be left to learn from of each category. */
    private boolean canSpare(List<LabelledPicture> group) {
        return group.stream()
                .allMatch(picture -> learned.getOrDefault(picture.category(), 0) > group.stream()
                        .filter(other -> other.category().equals(picture.category()))
                        .count());
    }
}
