package org.lookalike.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

    private CommandRun index(Object... more) {
        Object[] args = new Object[more.length + 5];
        System.arraycopy(new Object[]{"index", folder.resolve("pictures"), "--index", folder.resolve("index"),
                "--json"}, 0, args, 0, 5);
        System.arraycopy(more, 0, args, 5, more.length);
        return CommandRun.of(args);
    }

    private static String counts(JsonNode report) {
        return "added %s, unchanged %s, moved %s, removed %s, unreadable %s".formatted(report.get("added"),
                report.get("unchanged"), report.get("moved"), report.get("removed"), report.get("unreadable"));
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

        JsonNode stats = CommandRun.of("stats", "--index", folder.resolve("index"), "--json").json();
        assertEquals(25, stats.get("pictures").intValue());
        assertEquals(26, stats.get("files").intValue());
        assertEquals(2, stats.get("unreadable").intValue());
        assertEquals(1, stats.get("categories").get("houses").intValue());

        JsonNode found = CommandRun.of("search", fruit, "--index", folder.resolve("index"), "--k", 5, "--json").json();
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

        JsonNode filtered = CommandRun.of("search", fruit, "--index", folder.resolve("index"), "--category", "fish",
                "--category", "skies", "--json").json();
        assertEquals(4, filtered.get("total").intValue());
        JsonNode alike = CommandRun
                .of("search", fruit, "--index", folder.resolve("index"), "--min-score", 0.999, "--json")
                .json();
        assertEquals(1, alike.get("hits").size());

        JsonNode quality = CommandRun
                .of("evaluate", "retrieval", "--index", folder.resolve("index"), "--k", 1, "--json")
                .json();
        assertEquals(24, quality.get("queries").intValue());
        assertEquals(1.0, quality.get("annRecallAtK").doubleValue());
        assertEquals(quality.get("recallAt1").doubleValue(), quality.get("precisionAtK").doubleValue());

        CommandRun noPicture = CommandRun.of("search", pictures.resolve("text.jpg"), "--index",
                folder.resolve("index"));
        assertEquals(1, noPicture.exitCode());
        assertTrue(noPicture.err().contains("text.jpg cannot be searched by: "), noPicture.err());
    }

    @Test
    void ofAFolderThatIsEmptyOrGoneNothingIsForgottenUnlessItIsSaidSo() throws IOException {
        Path pictures = DrawnCollection.draw(folder.resolve("pictures"), 1);
        assertEquals("added 13, unchanged 0, moved 0, removed 0, unreadable 0", counts(index().json()));
        Object[] index = {"index", pictures, "--index", folder.resolve("index")};
        Path away = Files.move(pictures, folder.resolve("away"));
        Files.createDirectory(pictures);
        String empty = CommandRun.of(with(index, "--prune")).out();
        assertTrue(empty.contains("13 files are gone and still remembered; " + pictures
                + " is empty, so its drive may not be connected: --prune-gone forgets what was there"), empty);

        Files.delete(pictures);
        assertEquals(1, CommandRun.of(with(index, "--prune")).exitCode());
        assertEquals("added 0, unchanged 0, moved 0, removed 13, unreadable 0",
                counts(index("--prune-gone").json()));

        Files.move(away, pictures);
        assertEquals("added 13, unchanged 0, moved 0, removed 0, unreadable 0", counts(index().json()));
        try (var files = Files.walk(pictures)) {
            Files.delete(files.filter(Files::isRegularFile).sorted().toList().getFirst());
        }
        String some = CommandRun.of(index).out();
        assertTrue(some.contains("1 files are gone and still remembered; --prune forgets them"), some);
    }

    private static Object[] with(Object[] args, Object more) {
        Object[] all = Arrays.copyOf(args, args.length + 1);
        all[args.length] = more;
        return all;
    }

    @Test
    void failuresAreOneSentenceAndSayTheWayOut() throws IOException {
        Path picture = Files.write(folder.resolve("any.jpg"), new byte[10]);
        CommandRun noIndex = CommandRun.of("stats", "--index", folder.resolve("none"));
        assertEquals(1, noIndex.exitCode());
        assertTrue(noIndex.err().contains("make one with: lookalike index FOLDER"), noIndex.err());
        assertEquals(1, CommandRun.of("search", picture, "--index", folder.resolve("none")).exitCode());

        CommandRun noFolder = index();
        assertEquals(1, noFolder.exitCode());
        assertEquals("lookalike: there is no " + folder.resolve("pictures")
                + "; if it is gone for good, --prune-gone forgets what was in it", noFolder.err().strip());
    }

    @Test
    void wrongUsageIsExitCode2() {
        CommandRun unknown = CommandRun.of("stats", "--jsn");
        assertEquals(2, unknown.exitCode());
        assertTrue(unknown.err().contains("Unknown option: '--jsn'"), unknown.err());
        assertEquals(2, CommandRun.of().exitCode());
        assertEquals(2, CommandRun.of("index").exitCode());
        assertEquals(2, CommandRun.of("evaluate", "retrieval", "--k", 0).exitCode());
        assertEquals(2, CommandRun.of("search", "any.jpg", "--k", 0).exitCode());
        assertEquals(2, CommandRun.of("search", "any.jpg", "--min-score", 3).exitCode());
        assertEquals(2, CommandRun.of("serve", "--port", 70_000).exitCode());
        CommandRun nothingToWatch = CommandRun.of("serve", "--watch");
        assertEquals(2, nothingToWatch.exitCode());
        assertTrue(nothingToWatch.err().startsWith("to keep up with folders, name them"), nothingToWatch.err());
        assertEquals(2, CommandRun.of("suggest", "--k", -1).exitCode());
        assertEquals(2, CommandRun.of("collections", "show", "any", "--k", 0).exitCode());
    }

    @Test
    void versionAndHelpAreFine() {
        assertEquals("lookalike 0.1.0", CommandRun.of("--version").out().strip());
        assertTrue(CommandRun.of("search", "--help").out().contains("lookalike search rose.jpg --k 5"));
        assertEquals(0, CommandRun.of("search", "--help").exitCode());
    }

    @Test
    void anUnknownSettingNamesTheNearestOne() throws IOException {
        Path yaml = Files.writeString(folder.resolve("lookalike.yaml"), "prt: 8080\n");
        var wrong = assertThrows(Settings.WrongSetting.class,
                () -> Settings.apply(new CommandLine(new Lookalike()), Map.of(), yaml));
        assertEquals(yaml + " sets \"prt\", which is no option; the nearest is \"port\"", wrong.getMessage());
    }
}
