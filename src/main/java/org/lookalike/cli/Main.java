package org.lookalike.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/** The program's entry point. */
public final class Main {
    /** Held, because the log manager forgets loggers that nobody holds. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Main() {}

    public static void main(String[] args) {
        LUCENE.setLevel(Level.WARNING); // it announces its SIMD at every start
        System.exit(Lookalike.run(args));
    }
}
