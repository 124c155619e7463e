package org.lookalike.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.catalog.duplicates.Album;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DuplicatesCommandTest {
    @TempDir
    private Path folder;
    private Path pictures;

    @BeforeEach
    void drawAndIndex() throws IOException {
        pictures = Files.createDirectories(folder.resolve("pictures"));
        for (int i = 1; i <= 4; i++)
            ImageIO.write(Album.scene(i), "png", pictures.resolve(i + ".png").toFile());
        ImageIO.write(Album.scene(1), "jpg", pictures.resolve("1 copy.jpg").toFile());
        Files.copy(pictures.resolve("2.png"), pictures.resolve("again, \"2\".png"));
        assertEquals(0, run("index", pictures.toString()).exitCode());
    }

    private CommandRun run(String command, String... more) {
        return CommandRun.of(Stream.concat(Stream.of(command, "--index", folder.resolve("index").toString()),
                Stream.of(more)).toArray());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(pictures)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void groupsAreReportedKeptApartMovedAndBroughtBack() throws IOException {
        assertEquals("lookalike: nobody looked for duplicates yet; run it without --last\n",
                run("duplicates", "--last").err());
        Path json = folder.resolve("reports/found.json");
        Path csv = folder.resolve("found.csv");
        Path html = folder.resolve("found.html");
        Path list = folder.resolve("list.txt");
        var found = run("duplicates", "--report", json.toString(), "--report", csv.toString(), "--report",
                html.toString(), "--list", list.toString());
        assertEquals(0, found.exitCode(), found.err());
        assertTrue(found.out().contains("2 groups among 5 pictures; 2 files, "), found.out());
        JsonNode groups = new ObjectMapper().readTree(json.toFile()).path("groups");
        assertEquals(2, groups.size());
        assertEquals(pictures.resolve("2.png").toString(), groups.at("/0/keep/path").textValue());
        assertEquals("identical copy", groups.at("/0/members/0/why").textValue());
        assertEquals("saved without loss (PNG)", groups.at("/1/keep/why").textValue());
        assertEquals("other format (JPEG)", groups.at("/1/members/0/why").textValue());
        assertEquals(5, Files.readAllLines(csv).size());
        assertTrue(Files.readString(csv)
                .contains("1,no,\"" + pictures + "/again, \"\"2\"\".png\",identical copy,160,120,"));
        assertTrue(Files.readString(html).contains("again, &quot;2&quot;.png"));
        assertTrue(Files.readString(html).contains("data:image/jpeg;base64,"));
        assertEquals(List.of(pictures + "/again, \"2\".png", pictures + "/1 copy.jpg"), Files.readAllLines(list));
        movedAndBroughtBack();
        keptApart();
    }

    private void movedAndBroughtBack() throws IOException {
        Path away = folder.resolve("away");
        List<String> before = names();
        var moved = run("duplicates", "--last", "--move-to", away.toString());
        assertEquals(0, moved.exitCode(), moved.err());
        assertEquals(List.of("1.png", "2.png", "3.png", "4.png"), names());
        assertTrue(moved.err().contains("2 files, "), moved.err());
        assertTrue(run("duplicates", "--last").out().startsWith("0 groups among 5 pictures; 0 files"));
        String undo = moved.err().replaceAll("(?s).*--undo (\\S+).*", "$1");
        var back = run("duplicates", "--undo", undo);
        assertEquals(0, back.exitCode(), back.err());
        assertEquals(before, names());
        assertEquals(2, run("duplicates", "--last", "--json").out().split("\"keep\"").length - 1);
    }

    private void keptApart() throws IOException {
        String one = pictures.resolve("1.png").toString();
        String other = pictures.resolve("1 copy.jpg").toString();
        String third = pictures.resolve("3.png").toString();
        assertEquals("Remembered: " + one + " and " + other + " are not the same.\nRemembered: " + one + " and " + third
                + " are not the same.\n",
                run("duplicates", "--not-same", one, other, "--not-same", one, third).out());
        var found = run("duplicates");
        assertFalse(found.out().contains("1 copy.jpg"), found.out());
        assertTrue(found.out().contains("1 groups among"), found.out());
    }

    @Test
    void wrongUseIsToldFromFailure() {
        var unknown = run("duplicates", "--report", "found.txt");
        assertEquals(2, unknown.exitCode());
        assertTrue(unknown.err().startsWith("--report takes a name that ends in .html, .csv or .json, got found.txt"));
        assertEquals(2, run("duplicates", "--not-same", "a.jpg", "b.jpg", "--report", "found.html").exitCode());
        var nothing = run("duplicates", "--not-same", "no.jpg", "nothing.jpg");
        assertEquals(1, nothing.exitCode());
        assertTrue(nothing.err().contains("the collection has no picture at "), nothing.err());
        assertEquals(1, run("duplicates", "--undo", folder.resolve("none.tsv").toString()).exitCode());
        assertEquals(1, CommandRun.of("duplicates", "--index", folder.resolve("none").toString()).exitCode());
    }
}
