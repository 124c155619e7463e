package org.lookalike.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import org.lookalike.catalog.learn.Marks;
import org.lookalike.image.ContentId;
import picocli.CommandLine.Option;

/** Pictures marked right and wrong. */
final class MarkOptions {
    @Option(names = "--right", arity = "1..*", paramLabel = "PICTURE", description = "Pictures that belong, by their files or content ids.")
    private List<String> right = List.of();
    @Option(names = "--wrong", arity = "1..*", paramLabel = "PICTURE", description = "Pictures that do not.")
    private List<String> wrong = List.of();

    Marks marks() throws IOException {
        return new Marks(NamedPictures.ids(right), NamedPictures.ids(wrong));
    }

    /** To be said before what was made of the others. */
    static void tellUnknown(PrintWriter err, Set<ContentId> unknown) {
        if (!unknown.isEmpty())
            err.println(notThere(unknown.size()));
    }

    static String notThere(int pictures) {
        return pictures == 1
                ? "1 marked picture is not in the index"
                : Printed.count(pictures) + " marked pictures are not in the index";
    }
}
