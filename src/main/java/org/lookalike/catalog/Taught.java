package org.lookalike.catalog;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lookalike.file.WholeFile;
import org.lookalike.model.ModelBundle;

/**
 * Which head that was taught here is in use: a small file beside the bundles of such heads, replaced as a whole, so that
 * either the old one or the new one is.
 *
 * @param model the name of the model that was taught; whoever opens the collection with another one wants that one's head
 * @param bundle the folder's name
 * @param finished whether the pictures have its predictions; else whoever opens the collection goes on with that
 * @param category that was taught
 * @param pictures that a person gave this category
 */
record Taught(String model, String bundle, boolean finished, String category, List<String> pictures) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final System.Logger LOG = System.getLogger(Taught.class.getName());

    Taught {
        pictures = List.copyOf(pictures);
    }

    private static Path file(Path folder) {
        return folder.resolve("in-use.json");
    }

    /** Nothing if there is none, or it is damaged, of which a warning is logged. */
    static Optional<Taught> read(Path folder) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file(folder)), Taught.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, file(folder) + " is damaged, so the model's own head is used: "
                    + e.getMessage());
            return Optional.empty();
        }
    }

    /** Nothing if this collection's head was taught to another model, or is of another space. */
    static Optional<Taught> of(Path folder, ModelBundle model) {
        return read(folder).filter(taught -> taught.model().equals(model.name()))
                .filter(taught -> taught.open(folder)
                        .filter(bundle -> bundle.space().equals(model.space()))
                        .isPresent());
    }

    Optional<ModelBundle> open(Path folder) {
        try {
            return Optional.of(ModelBundle.open(folder.resolve(bundle)));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "the taught head cannot be used, so the model's own is: "
                    + e.getMessage());
            return Optional.empty();
        }
    }

    void write(Path folder) throws IOException {
        WholeFile.write(file(folder), JSON.writeValueAsBytes(this));
    }

    Taught done() {
        return new Taught(model, bundle, true, category, pictures);
    }

    static void forget(Path folder) throws IOException {
        Files.deleteIfExists(file(folder));
    }
}
