package org.lookalike.catalog;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.image.ContentId;
import org.lookalike.image.Decoder;
import org.lookalike.image.DecoderOptions;
import org.lookalike.model.Embedder;
import org.lookalike.model.ModelBundle;
import org.lookalike.model.Models;
import org.lookalike.search.Place;

/** A real collection: the base model, a Lucene index, three files in a folder. */
abstract class ThreeDiscs {
    static final ModelBundle BASE = new Models(Path.of(System.getProperty("lookalike.home", "."), "models"))
            .open(Models.DEFAULT);

    static Embedder embedder;

    @TempDir
    Path temporary;
    Path folder;
    Path red;
    Path green;
    Path blue;
    Catalog catalog;

    @BeforeAll
    static void load() {
        embedder = Embedder.open(BASE);
    }

    @AfterAll
    static void unload() {
        embedder.close();
    }

    @BeforeEach
    void openOverThreeDiscs() throws IOException {
        folder = temporary.resolve("pictures");
        red = Pictures.disc(folder.resolve("warm/red.png"), Color.RED, Color.WHITE);
        green = Pictures.disc(folder.resolve("cold/green.png"), Color.GREEN, Color.BLACK);
        blue = Pictures.disc(folder.resolve("blue.png"), Color.BLUE, Color.GRAY);
        catalog = open();
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    Catalog open() {
        return Opening.sharing(embedder, temporary.resolve("index"), decoder());
    }

    Decoder decoder() {
        return Opening.decoder(BASE, DecoderOptions.DEFAULT);
    }

    IndexingReport index() throws IOException, InterruptedException {
        return index(Pruning.NOTHING);
    }

    IndexingReport index(Pruning pruning) throws IOException, InterruptedException {
        return catalog.index(List.of(folder), new IndexingOptions(true, pruning, false));
    }

    static ContentId idOf(Path file) throws IOException {
        return ContentId.of(Files.readAllBytes(file));
    }

    List<String> pathsOf(ContentId id) {
        return catalog.picture(id).stream().flatMap(p -> p.places().stream()).map(Place::path).toList();
    }

    Answer ask(Path file, Question question) throws IOException {
        return switch (catalog.ask(Files.readAllBytes(file), file.toString(), question)) {
            case Asking.Answered(Answer answer) -> answer;
            case Asking.Not not -> throw new AssertionError(not);
        };
    }
}
