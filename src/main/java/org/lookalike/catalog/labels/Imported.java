package org.lookalike.catalog.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.ContentId;

/**
 * What became of a table of labels.
 *
 * @param labelled pictures that got a label and had none
 * @param changed pictures whose label was another
 * @param cleared pictures whose label was taken back
 * @param unchanged pictures whose label was the same
 * @param kept pictures whose label was another and stayed, as was asked
 * @param waiting labels, counted above as well, whose pictures are not in the index; they get them when they are indexed
 * @param conflicts the labels that were changed or kept, up to {@value #TOLD} of them
 * @param refused lines that say nothing or contradict each other
 */
public record Imported(int labelled, int changed, int cleared, int unchanged, int kept, int waiting,
        List<Change> conflicts, Refused refused) {
    static final int TOLD = 100;

    public Imported {
        conflicts = List.copyOf(conflicts);
    }

    /**
     * A picture's label before and after.
     *
     * @param path empty if the picture is not in the index
     */
    public record Change(ContentId id, String path, @Nullable String before, @Nullable String now) {}

    /** Counts a table's rows. For one thread. */
    static final class Counting {
        private final Refused refused;
        private final List<Change> conflicts = new ArrayList<>();
        private int labelled;
        private int changed;
        private int cleared;
        private int unchanged;
        private int kept;
        private int waiting;

        Counting(Refused refused) {
            this.refused = refused;
        }

        /** Whether the label is to be changed. */
        boolean count(Change change, boolean known, boolean keeping) {
            if (Objects.equals(change.before(), change.now())) {
                unchanged++;
                return false;
            }
            if (change.before() != null && conflicts.size() < TOLD)
                conflicts.add(change);
            if (change.before() != null && keeping) {
                kept++;
                return false;
            }
            if (change.now() == null)
                cleared++;
            else if (change.before() == null)
                labelled++;
            else
                changed++;
            waiting += known || change.now() == null ? 0 : 1;
            return true;
        }

        Imported imported() {
            return new Imported(labelled, changed, cleared, unchanged, kept, waiting, conflicts, refused);
        }
    }
}
