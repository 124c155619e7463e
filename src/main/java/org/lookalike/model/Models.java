package org.lookalike.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder in which models are looked up by name.
 *
 * @param folder need not exist
 */
public record Models(Path folder) {
    /** What is used when nobody says otherwise; ships with the project. */
    public static final String DEFAULT = "base";

    /**
     * Opens a model by its name here, or by its own folder.
     *
     * @throws BadBundle if there is none, saying which there are
     */
    public ModelBundle open(String nameOrFolder) {
        if (isBundle(folder.resolve(nameOrFolder)))
            return ModelBundle.open(folder.resolve(nameOrFolder));
        if (isBundle(Path.of(nameOrFolder)))
            return ModelBundle.open(Path.of(nameOrFolder));
        throw new BadBundle(
                "there is no model \"" + nameOrFolder + "\" in " + folder + ", nor a model in that folder; there are "
                        + names().collect(Collectors.joining(", ")) + ". Get others by: lookalike models fetch NAME");
    }

    /** All bundles that can be opened, by name. */
    public List<ModelBundle> list() {
        return names().map(name -> ModelBundle.open(folder.resolve(name))).toList();
    }

    private Stream<String> names() {
        if (!Files.isDirectory(folder))
            return Stream.empty();
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Models::isBundle)
                    .map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith(".")) // one that is being made
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isBundle(Path folder) {
        return Files.exists(folder.resolve(ModelBundle.DESCRIPTION));
    }
}
