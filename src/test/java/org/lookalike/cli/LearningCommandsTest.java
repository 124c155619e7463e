package org.lookalike.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.DrawnCollection;
import org.lookalike.image.ContentId;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a person teaches a collection on the command line. */
class LearningCommandsTest {
    @TempDir
    private static Path folder;
    private static Path pictures;

    @BeforeAll
    static void index() throws IOException, InterruptedException {
        try (var collection = DrawnCollection.indexed(folder, 5)) {
            pictures = collection.pictures();
        }
    }

    private static CommandRun run(Object... args) {
        List<String> words = new ArrayList<>();
        for (Object arg : args)
            words.add(arg.toString());
        words.add("--index");
        words.add(folder.resolve("index").toString());
        return CommandRun.of(words.toArray());
    }

    private static Path file(String category, int n) {
        return pictures.resolve("%s/%s-%03d.jpg".formatted(category, category, n));
    }

    @Test
    void aCollectionIsMadeShownMarkedAndDeleted() {
        var made = run("collections", "create", "Leaves", "--right", file("leaves", 1), file("leaves", 2),
                file("leaves", 3), "--wrong", file("fruit", 1));
        assertEquals(0, made.exitCode(), made.err());
        assertTrue(made.out().matches("Leaves: \\d+ pictures \\(3 marked right, 1 wrong, 0 left out\\)\\s+"),
                made.out());
        var shown = run("collections", "show", "leaves", "--k", 3);
        assertTrue(shown.out().contains("   1  " + pictures.resolve("leaves")), shown.out());
        var marked = run("collections", "mark", "Leaves", "--leave-out", file("leaves", 1));
        assertTrue(marked.out().contains("(2 marked right, 1 wrong, 1 left out)"), marked.out() + marked.err());
        assertEquals(0, run("collections", "rename", "Leaves", "Green").exitCode());
        assertTrue(run("collections").out().startsWith("Green: "));
        assertEquals(0, run("collections", "delete", "Green").exitCode());
        assertEquals("lookalike: there is no collection \"Green\"; there are []",
                run("collections", "show", "Green").err().strip());
    }

    @Test
    void labelsTravelAsAFile() throws IOException {
        Path csv = folder.resolve("labels.csv");
        ContentId id = ContentId.of(Files.readAllBytes(file("houses", 1)));
        Files.writeString(csv, "id,category\n" + id + ",barn\nx,y\n");
        var tried = run("labels", "import", csv, "--dry-run");
        assertEquals(1, tried.exitCode(), "a line says nothing");
        assertTrue(tried.out().contains("would be: 1 labelled"), tried.out());
        assertEquals("id,category,path\r\n", run("labels", "export", "-").out());
        run("labels", "import", csv);
        assertEquals("1 labels are in " + csv, run("labels", "export", csv).out().strip());
        assertEquals("id,category,path\r\n" + id + ",barn," + file("houses", 1) + "\r\n", Files.readString(csv));
        Files.writeString(csv, "id,category\n" + id + ",\n");
        var cleared = run("labels", "import", csv);
        assertTrue(cleared.out().contains("was \"barn\", is taken back"), cleared.out());
        assertEquals(0, cleared.exitCode());
    }

    @Test
    void aCategoryIsTaughtAndRelabellingGoesBack() throws IOException {
        Object[] words = {"teach", "trees", "--right", file("leaves", 1), file("leaves", 2), file("leaves", 3),
                file("leaves", 4), "--json"};
        var proposed = new ObjectMapper().readTree(run(words).out());
        assertEquals(14, proposed.at("/proposal/categories").size());
        assertTrue(proposed.path("changed").isNull());
        assertEquals("id,category,path\r\n", run("labels", "export", "-").out());
        var accepted = run("teach", "trees", "--right", file("leaves", 1), file("leaves", 2), file("leaves", 3),
                file("leaves", 4), "--accept");
        assertEquals(0, accepted.exitCode(), accepted.err());
        assertTrue(accepted.out().contains("in use: 4 pictures labelled, 65 of 65"), accepted.out());
        assertEquals(5, run("labels", "export", "-").out().lines().count());
        assertEquals(0, run("relabel").exitCode());
        var refused = run("teach", "one", "--right", file("fish", 1));
        assertEquals(1, refused.exitCode());
        assertTrue(refused.err().contains("at least 2 pictures"), refused.err());
    }

    @Test
    void picturesWorthALookAreNamed() {
        var suggested = run("suggest", "--right", file("skies", 1), file("skies", 2), "--k", 50);
        assertTrue(suggested.out().startsWith("probably right:"), suggested.out() + suggested.err());
        List<String> lines = suggested.out().lines().toList();
        List<String> likely = lines.subList(1, lines.indexOf("would teach most:"));
        assertTrue(likely.stream().anyMatch(line -> line.contains("/skies/")), suggested.out());
        assertTrue(likely.size() < 30, "three of 63 are skies: " + suggested.out());
    }

    @Test
    void marksThatAreNotInTheIndexAreSaid() throws IOException {
        Path stranger = Files.writeString(folder.resolve("stranger.jpg"), "a picture, but never indexed");
        assertEquals("1 marked picture is not in the index",
                run("suggest", "--right", file("skies", 1), stranger, "--json").err().strip());
        var taught = run("teach", "sky", "--right", file("skies", 1), file("skies", 2), "--wrong", stranger);
        assertTrue(taught.err().contains("1 marked picture is not in the index"), taught.err());
        var made = run("collections", "create", "Skies", "--right", file("skies", 1), "--wrong", stranger);
        assertTrue(made.out().contains("0 left out; 1 marked picture is not in the index)"), made.out() + made.err());
        run("collections", "delete", "Skies");
    }

    @Test
    void labelsThatLookWrongAreNamed() throws IOException {
        Path csv = folder.resolve("wrong.csv");
        ContentId house = ContentId.of(Files.readAllBytes(file("houses", 2)));
        Files.writeString(csv, "id,category\n" + house + ",fish\n");
        run("labels", "import", csv);
        JsonNode doubtful = new ObjectMapper().readTree(run("suggest", "--doubtful", "--json").out())
                .path("doubtful");
        String told = run("suggest", "--doubtful", "--k", 1).out();
        Files.writeString(csv, "id,category\n" + house + ",\n");
        run("labels", "import", csv);
        var named = StreamSupport.stream(doubtful.spliterator(), false)
                .filter(one -> one.at("/picture/id").textValue().equals(house.hex()))
                .findFirst()
                .orElseThrow();
        assertEquals("fish", named.path("category").textValue());
        assertEquals("houses", named.path("likely").textValue());
        assertTrue(named.path("categoryProbability").doubleValue() < named.path("likelyProbability").doubleValue());
        assertTrue(told.lines().findFirst().orElse("").matches("  \"\\w+\" \\(\\d+ %\\), rather \"\\w+\" .*\\.jpg"),
                told);
        assertTrue(told.endsWith("1 doubtful" + System.lineSeparator()), told);
    }

    private static Path copied(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (Path one : all.toList())
                Files.copy(one, to.resolve(from.relativize(one)));
        }
        return to;
    }

    @Test
    void theIndexIsTheSameWhereverItIsNamed() throws IOException {
        String own = folder.resolve("index").toString();
        String elsewhere = copied(folder.resolve("index"), folder.resolve("other")).toString();
        for (String index : List.of(own, elsewhere))
            CommandRun.of("collections", "create", "Fish", "--right", file("fish", 1).toString(), "--index", index);
        var deleted = CommandRun.of("collections", "--index", elsewhere, "delete", "Fish");
        assertEquals("forgotten: Fish", deleted.out().strip(), deleted.err());
        assertEquals("", CommandRun.of("collections", "--index", elsewhere).out());
        assertTrue(CommandRun.of("collections", "show", "Fish", "--index", own).out().contains("fish-001"));
        assertEquals("forgotten: Fish", CommandRun.of("collections", "delete", "--index", own, "Fish").out().strip());
    }

    @Test
    void aFileThatIsNoTableIsRefused() throws IOException {
        Path csv = Files.writeString(folder.resolve("none.csv"), "name,colour\na,b\n");
        var refused = run("labels", "import", csv);
        assertEquals(1, refused.exitCode());
        assertEquals("lookalike: " + csv + ": a table of labels has the columns \"id\" and \"category\" in its first "
                + "line, got \"name,colour\"", refused.err().strip());
        Files.writeString(csv, "id,category\n" + "x\n".repeat(150));
        assertTrue(run("labels", "import", csv).out().contains("  and 50 more lines that say nothing"));
    }
}
