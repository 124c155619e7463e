package org.lookalike.search.cluster;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A cluster does not do what it is asked for; the message is for a person. */
public final class ClusterFailure extends IOException {
    private static final long serialVersionUID = 1;

    ClusterFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
