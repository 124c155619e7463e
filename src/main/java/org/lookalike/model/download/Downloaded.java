package org.lookalike.model.download;

import java.nio.file.Path;

/** How a download ended. */
public sealed interface Downloaded {

    /** Everything is there, of the length that the server announced. */
    record Whole(Path file) implements Downloaded {}

    /**
     * The network or the server did not give it. What has arrived is kept where it can be continued.
     *
     * @param reason a sentence for people, without a full stop
     */
    record Failed(String reason) implements Downloaded {}
}
