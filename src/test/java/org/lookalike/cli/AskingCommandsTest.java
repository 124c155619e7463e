package org.lookalike.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.DrawnCollection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Asking with parts and several pictures, and why something was found. */
class AskingCommandsTest {
    @TempDir
    private Path folder;

    private void index() {
        assertEquals(0, CommandRun.of("index", folder.resolve("pictures"), "--index", folder.resolve("index"))
                .exitCode());
    }

    @Test
    void picturesAreFoundByPartsAndBySeveralAndNarrowedDown() throws IOException {
        Path pictures = DrawnCollection.draw(folder.resolve("pictures"), 2);
        index();
        Path fruit = pictures.resolve("fruit/fruit-001.jpg");
        Path fish = pictures.resolve("fish/fish-001.jpg");
        Path where = folder.resolve("index");
        JsonNode sum = CommandRun.of("search", fruit, "--more", fish + ":2", "--index", where, "--k", 2, "--json")
                .json();
        assertEquals(List.of(fish.toString(), fruit.toString()),
                List.of(sum.get("hits").get(0).get("path").textValue(),
                        sum.get("hits").get(1).get("path").textValue()));
        JsonNode part = CommandRun.of("search", fruit, "--region", "0.25,0.25,0.5,0.5", "--index", where, "--json")
                .json();
        assertEquals("[0.25,0.25,0.5,0.5]", part.get("query").get("region").toString());
        JsonNode learned = CommandRun
                .of("search", "--more", fish, "--less", fruit, "--learn", "--index", where, "--k", 1,
                        "--json")
                .json();
        assertEquals(fish.toString(), learned.get("hits").get(0).get("path").textValue());
        JsonNode narrow = CommandRun
                .of("search", fruit, "--in", pictures.resolve("fish"), "--shape", "landscape", "--shape",
                        "portrait", "--shape", "square", "--index", where, "--diversity", 0.5, "--json")
                .json();
        assertEquals(2, narrow.get("total").intValue());
        assertEquals(0, CommandRun.of("search", fruit, "--taken-from", "2024-01-01", "--index", where, "--json")
                .json()
                .get("total")
                .intValue());
        assertEquals(2,
                CommandRun
                        .of("search", fruit, "--taken-from", "2024-01-02", "--taken-to", "2024-01-01", "--index", where)
                        .exitCode());
        assertEquals(2, CommandRun.of("search", "--index", where).exitCode());
        assertEquals(2, CommandRun.of("search", fruit, "--region", "0,0,2,1", "--index", where).exitCode());
        assertEquals(1, CommandRun.of("search", fruit, "--less", fruit + ":1", "--index", where).exitCode());
    }

    @Test
    void aMatchIsExplainedPlaceByPlace() throws IOException {
        Path pictures = DrawnCollection.draw(folder.resolve("pictures"), 2);
        index();
        Path fruit = pictures.resolve("fruit/fruit-001.jpg");
        Path hit = pictures.resolve("fruit/fruit-002.jpg");
        Path where = folder.resolve("index");
        double score = CommandRun
                .of("search", fruit, "--in", pictures.resolve("fruit"), "--offset", 1, "--index", where,
                        "--json")
                .json()
                .get("hits")
                .get(0)
                .get("score")
                .doubleValue();
        JsonNode why = CommandRun.of("explain", fruit, hit, "--index", where, "--json").json();
        assertEquals(score, why.get("score").doubleValue(), 1e-5);
        double sum = 0;
        for (JsonNode share : why.get("hit").get("shares"))
            sum += share.doubleValue();
        assertEquals(score, sum, 1e-4);
        assertEquals(0, CommandRun.of("explain", fruit, hit, "--index", where).exitCode());
        Path stranger = Files.writeString(folder.resolve("stranger.jpg"), "not indexed");
        assertEquals(1, CommandRun.of("explain", fruit, stranger, "--index", where).exitCode());
    }

    @Test
    void collectionsAreThoseOfTheIndexThatIsNamedWhereverItIsNamed() throws IOException {
        Path pictures = DrawnCollection.draw(folder.resolve("pictures"), 2);
        index();
        Path where = folder.resolve("index");
        Path fish = pictures.resolve("fish/fish-001.jpg");
        CommandRun made = CommandRun.of("collections", "--index", where, "create", "Fish", "--right", fish);
        assertTrue(made.out().startsWith("Fish: "), made.err());
        assertTrue(CommandRun.of("collections", "--index", where).out().startsWith("Fish: "));
        assertEquals("forgotten: Fish", CommandRun.of("collections", "delete", "Fish", "--index", where).out().strip());
    }
}
