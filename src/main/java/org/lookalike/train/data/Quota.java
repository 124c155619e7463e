package org.lookalike.train.data;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What the parts still have to get of one category. Belongs to one assignment. */
final class Quota {
    private final String category;
    private final int pictures;
    private final Counts lacking;
    private final int wanted;
    private final Set<Part> asked = EnumSet.noneOf(Part.class);
    private final Set<Part> empty = EnumSet.noneOf(Part.class);
    private int groupsLeft;

    /** @param lacking how many pictures each part should get; changed by this */
    Quota(String category, int pictures, Counts lacking) {
        this.category = category;
        this.pictures = pictures;
        this.lacking = lacking;
        this.wanted = lacking.sum();
        for (Part part : Part.values())
            if (lacking.of(part) > 0)
                asked.add(part);
        empty.addAll(asked);
    }

    void expectGroup() {
        groupsLeft++;
    }

    /** Parts into which the category's next group may go: when groups run short, only those with nothing yet. */
    Set<Part> open() {
        return groupsLeft <= empty.size() ? empty : asked;
    }

    void groupDone() {
        groupsLeft--;
    }

    int lacking(Part part) {
        return lacking.of(part);
    }

    /** How urgently a part wants a picture, comparable between categories of different sizes. */
    double urgency(Part part) {
        return (double) lacking.of(part) / pictures;
    }

    void take(Part part) {
        lacking.add(part, -1);
        empty.remove(part);
    }

    /** Whether some part got nothing. */
    Optional<Shortage> emptyParts() {
        return empty.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shortage(category, pictures, asked.size() - empty.size(), asked.size()));
    }

    /** Whether some part got fewer than it should. */
    Optional<Shortage> unfilledParts() {
        return lacking.sum() == 0
                ? Optional.empty()
                : Optional.of(new Shortage(category, pictures, wanted - lacking.sum(), wanted));
    }
}
