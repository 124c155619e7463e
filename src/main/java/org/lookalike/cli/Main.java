package org.lookalike.cli;

import org.lookalike.search.Owner;

/** The program's entry point. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // Whoever finds the index locked is told by what.
        System.setProperty(Owner.COMMAND, args.length == 0 ? "lookalike" : "lookalike " + args[0]);
        System.exit(Lookalike.run(args));
    }
}
