package org.lookalike.catalog.learn;

import java.util.Set;
import org.lookalike.image.ContentId;

/** What came of learning from marks. */
public sealed interface Learning {

    /** Marked pictures that the index does not have, now; they were left out. */
    Set<ContentId> unknown();

    record Learned(Taste taste, Set<ContentId> unknown) implements Learning {
        public Learned {
            unknown = Set.copyOf(unknown);
        }
    }

    /** No picture of those marked right is in the index, and none was given besides. */
    record NothingRight(Set<ContentId> unknown) implements Learning {
        public NothingRight {
            unknown = Set.copyOf(unknown);
        }
    }

    /** There is nothing to tell the right ones from: no picture marked wrong, and none in the index that differs. */
    record NothingElse(Set<ContentId> unknown) implements Learning {
        public NothingElse {
            unknown = Set.copyOf(unknown);
        }
    }
}
