package org.lookalike.catalog;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lookalike.catalog.labels.GivenName;
import org.lookalike.file.WholeFile;
import org.lookalike.image.ContentId;
import org.lookalike.model.Head;
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
    private static final String STEM = "taught-";
    private static final Pattern BUNDLE = Pattern.compile(STEM + "[1-9][0-9]{0,8}");
    private static final System.Logger LOG = System.getLogger(Taught.class.getName());

    Taught {
        pictures = List.copyOf(pictures);
        if (!BUNDLE.matcher(bundle).matches())
            throw new IllegalArgumentException(
                    "a taught head is in taught-1, taught-2 and so on, got \"" + bundle + "\"");
        if (GivenName.of(category).isEmpty())
            throw new IllegalArgumentException("a name is " + GivenName.RULE + ", got \"" + category + "\"");
        for (String picture : pictures)
            if (!ContentId.isOne(picture))
                throw new IllegalArgumentException("a picture is named by its content id, got \"" + picture + "\"");
    }

    /**
     * It and its head, which is open.
     *
     * @param head of the wanted model's space
     */
    record Open(Taught taught, Head head) {}

    static Path bundle(Path folder, int number) {
        return folder.resolve(STEM + number);
    }

    static Path file(Path folder) {
        return folder.resolve("in-use.json");
    }

    /** Nothing if there is none, or it is damaged, of which a warning is logged. */
    static Optional<Taught> read(Path folder) {
        try {
            Taught read = JSON.readValue(Files.readAllBytes(file(folder)), Taught.class);
            if (read == null)
                throw new IOException("it says null");
            return Optional.of(read);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, file(folder) + " is damaged, so the model's own head is used: "
                    + e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Reads its whole bundle. Nothing if this collection's head was taught to another model, is of another space, or cannot
     * be used, of which a warning is logged.
     */
    static Optional<Open> open(Path folder, ModelBundle model) {
        return read(folder).filter(taught -> taught.model().equals(model.name()))
                .flatMap(taught -> taught.head(folder, model).map(head -> new Open(taught, head)));
    }

    private Optional<Head> head(Path folder, ModelBundle model) {
        try {
            ModelBundle opened = ModelBundle.open(folder.resolve(bundle));
            return opened.space().equals(model.space()) ? opened.head() : Optional.empty();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "the taught head cannot be used, so the model's own is: "
                    + e.getMessage());
            return Optional.empty();
        }
    }

    /** Whether there is none, or one whose bundle is whole. */
    static boolean isUsable(Path folder) {
        if (!Files.exists(file(folder)))
            return true;
        try {
            return read(folder).flatMap(taught -> ModelBundle.open(folder.resolve(taught.bundle())).head()).isPresent();
        } catch (RuntimeException e) {
            return false;
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
