package org.lookalike.search.cluster;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A cluster does not do what it is asked for; the message is for a person. */
public final class ClusterFailure extends IOException {
    private static final long serialVersionUID = 1;

    ClusterFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Whether that is why something failed. */
    public static boolean isCause(Throwable e) {
        for (Throwable at = e; at != null; at = at.getCause())
            if (at instanceof ClusterFailure)
                return true;
        return false;
    }
}
