package org.lookalike.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        var suggested = run("suggest", "--right", file("skies", 1), file("skies", 2), "--k", 3);
        assertTrue(suggested.out().startsWith("probably right:"), suggested.out() + suggested.err());
        assertEquals(8, suggested.out().lines().count());
        assertEquals(0, run("suggest", "--doubtful", "--json").exitCode());
    }
}
