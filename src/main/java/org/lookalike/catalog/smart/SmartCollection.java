package org.lookalike.catalog.smart;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lookalike.catalog.learn.Marks;
import org.lookalike.image.ContentId;

/**
 * A saved set of marks with a name. Pictures marked right belong to it, those marked wrong or left out do not, and of all
 * others those that the rule lets in.
 *
 * @param id 16 hexadecimal digits, the same for good
 * @param leftOut pictures that do not belong to it and teach it nothing
 * @param rule learned from the marks; nothing while none of the pictures marked right is in the index
 */
public record SmartCollection(String id, String name, Instant created, Marks marks, Set<ContentId> leftOut,
        Optional<Rule> rule) {

    public SmartCollection {
        leftOut = Set.copyOf(leftOut);
    }

    /** Never members, whatever the rule says. */
    Set<ContentId> barred() {
        Set<ContentId> barred = new HashSet<>(marks.wrong());
        barred.addAll(leftOut);
        return barred;
    }

    SmartCollection with(Rule other) {
        return new SmartCollection(id, name, created, marks, leftOut, Optional.of(other));
    }

    SmartCollection after(Change change) {
        Marks changed = marks.without(change.unmarked())
                .without(change.leftOut())
                .withRight(change.right())
                .withWrong(change.wrong());
        Set<ContentId> out = new HashSet<>(leftOut);
        out.addAll(change.leftOut());
        out.removeAll(change.unmarked());
        out.removeAll(change.right());
        out.removeAll(change.wrong());
        return new SmartCollection(id, change.name().orElse(name), created, changed, out, rule);
    }

    /**
     * What a person changes about a collection; each picture in one way at most.
     *
     * @param unmarked pictures that are left to the rule again
     */
    public record Change(Optional<String> name, Set<ContentId> right, Set<ContentId> wrong, Set<ContentId> unmarked,
            Set<ContentId> leftOut) {
        public Change {
            right = Set.copyOf(right);
            wrong = Set.copyOf(wrong);
            unmarked = Set.copyOf(unmarked);
            leftOut = Set.copyOf(leftOut);
            Set<ContentId> seen = new HashSet<>();
            for (Set<ContentId> ids : List.of(right, wrong, unmarked, leftOut))
                for (ContentId id : ids)
                    if (!seen.add(id))
                        throw new IllegalArgumentException(
                                "a picture is marked right, wrong, not at all or left out, only one of these: " + id);
        }

        static Change renamed(String name) {
            return new Change(Optional.of(name), Set.of(), Set.of(), Set.of(), Set.of());
        }
    }
}
