package org.lookalike.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells whether something failed because a disk is full. */
public final class FullDisk {
    /** For a person. */
    public static final String SENTENCE = "the disk is full; nothing that was there is lost, and it goes on once there is"
            + " space again";
    /** What the systems' own messages say; Java has no type for it. */
    private static final List<String> SAYINGS = List.of("No space left on device", "Disk quota exceeded",
            "not enough space on the disk", "There is not enough space");
    private static final int DEEPEST = 10;

    private FullDisk() {}

    public static boolean isCause(@Nullable Throwable e) {
        Throwable at = e;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            String message = String.valueOf(at.getMessage());
            if (SAYINGS.stream().anyMatch(message::contains))
                return true;
            at = at.getCause();
        }
        return false;
    }
}
