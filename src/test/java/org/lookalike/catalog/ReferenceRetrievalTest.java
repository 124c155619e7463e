package org.lookalike.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lookalike.Shared;
import org.lookalike.image.DecoderOptions;
import org.lookalike.model.ModelBundle;
import org.lookalike.model.Models;
import org.lookalike.search.PictureIndex;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The base model on real photographs, through the whole of indexing, against the figures measured where it was trained. */
class ReferenceRetrievalTest {
    private static final double TOLERANCE = 0.005;

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @CsvSource({"flowers, flowers, flowers", "dogs-vs-cats, dogs-vs-cats/train, dogs-vs-cats-train"})
    void matchesTheReference(String archive, String folder, String key) throws Exception {
        JsonNode expected = new ObjectMapper().readTree(Shared.file("models/base.reference.json").toFile()).get(key);
        unpack(Shared.file("data/" + archive + ".tar.xz"));
        Path root = temporary.resolve("index");
        ModelBundle base = new Models(Path.of(System.getProperty("lookalike.home", "."), "models"))
                .open(Models.DEFAULT);
        try (Catalog catalog = Catalog.open(root, base, DecoderOptions.DEFAULT)) {
            catalog.index(List.of(temporary.resolve(folder)), IndexingOptions.DEFAULT);
        }
        try (PictureIndex index = Opening.forReading(root)) {
            RetrievalEvaluation result = RetrievalEvaluation.of(index, 10, 0, (done, total) -> {});
            assertEquals(expected.get("queries").asInt(), result.queries());
            assertEquals(expected.get("recallAt1").asDouble(), result.recallAt1(), TOLERANCE);
            assertEquals(expected.get("precisionAtK").asDouble(), result.precisionAtK(), TOLERANCE);
            assertEquals(expected.get("mapAtK").asDouble(), result.mapAtK(), TOLERANCE);
            assertEquals(expected.get("mapAtKHits").asDouble(), result.mapAtKHits(), TOLERANCE);
        }
    }

    private void unpack(Path archive) throws IOException, InterruptedException {
        Process tar = new ProcessBuilder("tar", "-xJf", archive.toString(), "-C", temporary.toString()).inheritIO()
                .start();
        assertEquals(0, tar.waitFor());
    }
}
