package org.lookalike.cli;

import java.io.IOException;
import java.util.List;
import org.lookalike.catalog.learn.Marks;
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
}
