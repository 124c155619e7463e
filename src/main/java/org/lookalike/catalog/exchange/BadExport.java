package org.lookalike.catalog.exchange;

import java.io.IOException;
import java.nio.file.Path;

/** Files to import break a rule; the message says which, and where. Nothing was imported. */
public final class BadExport extends IOException {
    private static final long serialVersionUID = 1;

    BadExport(Path file, String rule) {
        super(file + ": " + rule);
    }

    /** @param line from 1 */
    BadExport(Path file, long line, String rule) {
        super(file + " line " + line + ": " + rule);
    }
}
