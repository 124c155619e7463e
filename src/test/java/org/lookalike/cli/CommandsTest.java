package org.lookalike.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.DrawnCollection;
import org.lookalike.image.ContentId;
import picocli.CommandLine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CommandsTest {
    @TempDir
    private Path folder;

    private record Ran(int code, String out, String err) {
        JsonNode json() throws IOException {
            assertEquals(0, code, err);
            return new ObjectMapper().readTree(out);
        }
    }

    private static Ran run(Object... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        PrintStream realOut = System.out;
        PrintStream realErr = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            String[] words = new String[args.length];
            for (int i = 0; i < args.length; i++)
                words[i] = args[i].toString();
            int code = Lookalike.run(words);
            return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(realOut);
            System.setErr(realErr);
        }
    }

    private Ran index(Object... more) {
        Object[] args = new Object[more.length + 5];
        System.arraycopy(new Object[]{"index", folder.resolve("pictures"), "--index", folder.resolve("index"),
                "--json"}, 0, args, 0, 5);
        System.arraycopy(more, 0, args, 5, more.length);
        return run(args);
    }

    private static String counts(JsonNode report) {
        return "added %s, unchanged %s, moved %s, removed %s, unreadable %s".formatted(report.get("added"),
                report.get("unchanged"), report.get("moved"), report.get("removed"), report.get("unreadable"));
    }

    @Test
    void picturesAreFoundByPartsAndBySeveralAndNarrowedDown() throws IOException {
        Path pictures = DrawnCollection.draw(folder.resolve("pictures"), 2);
        index();
        Path fruit = pictures.resolve("fruit/fruit-001.jpg");
        Path fish = pictures.resolve("fish/fish-001.jpg");
        Path where = folder.resolve("index");
        JsonNode sum = run("search", fruit, "--more", fish + ":2", "--index", where, "--k", 2, "--json").json();
        assertEquals(List.of(fish.toString(), fruit.toString()),
                List.of(sum.get("hits").get(0).get("path").textValue(),
                        sum.get("hits").get(1).get("path").textValue()));
        JsonNode part = run("search", fruit, "--region", "0.25,0.25,0.5,0.5", "--index", where, "--json").json();
        assertEquals("[0.25,0.25,0.5,0.5]", part.get("query").get("region").toString());
        JsonNode learned = run("search", "--more", fish, "--less", fruit, "--learn", "--index", where, "--k", 1,
                "--json").json();
        assertEquals(fish.toString(), learned.get("hits").get(0).get("path").textValue());
        JsonNode narrow = run("search", fruit, "--in", pictures.resolve("fish"), "--shape", "landscape", "--shape",
                "portrait", "--shape", "square", "--index", where, "--diversity", 0.5, "--json").json();
        assertEquals(2, narrow.get("total").intValue());
        assertEquals(0, run("search", fruit, "--taken-from", "2024-01-01", "--index", where, "--json").json()
                .get("total")
                .intValue());
        assertEquals(2, run("search", fruit, "--taken-from", "2024-01-02", "--taken-to", "2024-01-01", "--index", where)
                .code());
        assertEquals(2, run("search", "--index", where).code());
        assertEquals(2, run("search", fruit, "--region", "0,0,2,1", "--index", where).code());
        assertEquals(1, run("search", fruit, "--less", fruit + ":1", "--index", where).code());
    }

    @Test
    void aMatchIsExplainedPlaceByPlace() throws IOException {
        Path pictures = DrawnCollection.draw(folder.resolve("pictures"), 2);
        index();
        Path fruit = pictures.resolve("fruit/fruit-001.jpg");
        Path hit = pictures.resolve("fruit/fruit-002.jpg");
        Path where = folder.resolve("index");
        double score = run("search", fruit, "--in", pictures.resolve("fruit"), "--offset", 1, "--index", where,
                "--json")
                .json()
                .get("hits")
                .get(0)
                .get("score")
                .doubleValue();
        JsonNode why = run("explain", fruit, hit, "--index", where, "--json").json();
        assertEquals(score, why.get("score").doubleValue(), 1e-5);
        double sum = 0;
        for (JsonNode share : why.get("hit").get("shares"))
            sum += share.doubleValue();
        assertEquals(score, sum, 1e-4);
        assertEquals(0, run("explain", fruit, hit, "--index", where).code());
        Path stranger = Files.writeString(folder.resolve("stranger.jpg"), "not indexed");
        assertEquals(1, run("explain", fruit, stranger, "--index", where).code());
    }

    @Test
    void aFolderIsIndexedKeptUpToDateSearchedAndEvaluated() throws IOException {
        Path pictures = DrawnCollection.draw(folder.resolve("pictures"), 2);
        Path fruit = pictures.resolve("fruit/fruit-001.jpg");
        Path fish = pictures.resolve("fish/fish-001.jpg");
        Files.copy(fruit, pictures.resolve("fruit/same.jpg"));
        Files.write(pictures.resolve("broken.jpg"), Arrays.copyOf(Files.readAllBytes(fish), 900));
        Files.writeString(pictures.resolve("text.jpg"), "no picture");

        JsonNode first = index().json();
        assertEquals("added 27, unchanged 0, moved 0, removed 0, unreadable 2", counts(first));
        assertEquals(3, Files.readAllLines(Path.of(first.get("report").textValue())).size());
        assertEquals("added 0, unchanged 27, moved 0, removed 0, unreadable 2", counts(index().json()));
        Files.move(fish, pictures.resolve("fish/other.jpg"));
        Files.delete(pictures.resolve("houses/houses-002.jpg"));
        assertEquals("added 0, unchanged 25, moved 1, removed 1, unreadable 2", counts(index("--prune").json()));

        JsonNode stats = run("stats", "--index", folder.resolve("index"), "--json").json();
        assertEquals(25, stats.get("pictures").intValue());
        assertEquals(26, stats.get("files").intValue());
        assertEquals(2, stats.get("unreadable").intValue());
        assertEquals(1, stats.get("categories").get("houses").intValue());

        JsonNode found = run("search", fruit, "--index", folder.resolve("index"), "--k", 5, "--json").json();
        assertEquals(25, found.get("total").intValue());
        assertTrue(found.get("exact").booleanValue());
        assertEquals(5, found.get("hits").size());
        JsonNode best = found.get("hits").get(0);
        assertEquals(1, best.get("rank").intValue());
        assertEquals(ContentId.of(Files.readAllBytes(fruit)).hex(), best.get("id").textValue());
        assertEquals(fruit.toString(), best.get("path").textValue());
        assertEquals("fruit", best.get("category").textValue());
        assertEquals(1.0, best.get("score").doubleValue(), 1e-4);
        assertTrue(best.get("probability").doubleValue() > 0);

        JsonNode filtered = run("search", fruit, "--index", folder.resolve("index"), "--category", "fish",
                "--category", "skies", "--json").json();
        assertEquals(4, filtered.get("total").intValue());
        JsonNode alike = run("search", fruit, "--index", folder.resolve("index"), "--min-score", 0.999, "--json")
                .json();
        assertEquals(1, alike.get("hits").size());

        JsonNode quality = run("evaluate", "retrieval", "--index", folder.resolve("index"), "--k", 1, "--json")
                .json();
        assertEquals(24, quality.get("queries").intValue());
        assertEquals(1.0, quality.get("annRecallAtK").doubleValue());
        assertEquals(quality.get("recallAt1").doubleValue(), quality.get("precisionAtK").doubleValue());

        Ran noPicture = run("search", pictures.resolve("text.jpg"), "--index", folder.resolve("index"));
        assertEquals(1, noPicture.code());
        assertTrue(noPicture.err().contains("text.jpg cannot be searched by: "), noPicture.err());
    }

    @Test
    void failuresAreOneSentenceAndSayTheWayOut() throws IOException {
        Path picture = Files.write(folder.resolve("any.jpg"), new byte[10]);
        Ran noIndex = run("stats", "--index", folder.resolve("none"));
        assertEquals(1, noIndex.code());
        assertTrue(noIndex.err().contains("make one with: lookalike index FOLDER"), noIndex.err());
        assertEquals(1, run("search", picture, "--index", folder.resolve("none")).code());

        Ran noFolder = index();
        assertEquals(1, noFolder.code());
        assertEquals("lookalike: there is no " + folder.resolve("pictures"), noFolder.err().strip());
    }

    @Test
    void wrongUsageIsExitCode2() {
        Ran unknown = run("stats", "--jsn");
        assertEquals(2, unknown.code());
        assertTrue(unknown.err().contains("Unknown option: '--jsn'"), unknown.err());
        assertEquals(2, run().code());
        assertEquals(2, run("index").code());
        assertEquals(2, run("evaluate", "retrieval", "--k", 0).code());
        assertEquals(2, run("search", "any.jpg", "--k", 0).code());
        assertEquals(2, run("search", "any.jpg", "--min-score", 3).code());
        assertEquals(2, run("serve", "--port", 70_000).code());
    }

    @Test
    void versionAndHelpAreFine() {
        assertEquals("lookalike 0.1.0", run("--version").out().strip());
        assertTrue(run("search", "--help").out().contains("lookalike search rose.jpg --k 5"));
        assertEquals(0, run("search", "--help").code());
    }

    @Test
    void anUnknownSettingNamesTheNearestOne() throws IOException {
        Path yaml = Files.writeString(folder.resolve("lookalike.yaml"), "prt: 8080\n");
        var wrong = assertThrows(Settings.WrongSetting.class,
                () -> Settings.apply(new CommandLine(new Lookalike()), Map.of(), yaml));
        assertEquals(yaml + " sets \"prt\", which is no option; the nearest is \"port\"", wrong.getMessage());
    }
}
