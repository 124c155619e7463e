package org.lookalike;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lookalike.catalog.Catalog;
import org.lookalike.catalog.IndexingOptions;
import org.lookalike.catalog.IndexingReport;
import org.lookalike.image.ContentId;
import org.lookalike.image.DecoderOptions;
import org.lookalike.image.gallery.Gallery;
import org.lookalike.model.Models;

/** Pictures drawn in a temporary folder, with their real index and the model that ships. */
public record DrawnCollection(Path pictures, Catalog catalog) implements AutoCloseable {

    /** Indexed, so many pictures of each of the gallery's 13 categories. */
    public static DrawnCollection indexed(Path folder, int perCategory) throws IOException, InterruptedException {
        DrawnCollection drawn = drawn(folder, perCategory);
        drawn.index(drawn.pictures());
        return drawn;
    }

    /** Not indexed yet. */
    public static DrawnCollection drawn(Path folder, int perCategory) throws IOException {
        Path pictures = draw(folder.resolve("pictures"), perCategory);
        var model = new Models(Path.of(System.getProperty("lookalike.home", ".")).resolve("models"))
                .open(Models.DEFAULT);
        return new DrawnCollection(pictures, Catalog.open(folder.resolve("index"), model, DecoderOptions.DEFAULT));
    }

    /** Only the pictures. */
    public static Path draw(Path folder, int perCategory) throws IOException {
        new Gallery(7, perCategory, 96).draw(folder, (done, total) -> {});
        return folder;
    }

    public IndexingReport index(Path... folders) throws IOException, InterruptedException {
        return catalog.index(List.of(folders), IndexingOptions.DEFAULT);
    }

    /** The file of a category's picture; numbers start at 1. */
    public Path file(String category, int number) {
        return pictures.resolve(category).resolve("%s-%03d.jpg".formatted(category, number));
    }

    public ContentId id(String category, int number) throws IOException {
        return ContentId.of(Files.readAllBytes(file(category, number)));
    }

    @Override
    public void close() {
        catalog.close();
    }
}
