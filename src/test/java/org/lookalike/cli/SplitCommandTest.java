package org.lookalike.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.train.data.Drawings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SplitCommandTest {
    @TempDir
    private Path folder;
    private Path pictures = Path.of("");

    @BeforeEach
    void drawPictures() throws IOException {
        pictures = folder.resolve("pictures");
        for (int i = 0; i < 20; i++)
            Drawings.blobs(pictures.resolve("red rose/" + i + ".jpg"), i);
        for (int i = 0; i < 10; i++)
            Drawings.blobs(pictures.resolve("고양이/" + i + ".png"), 100 + i);
    }

    @Test
    void printsATableOfCategoriesAndParts() throws IOException {
        Files.copy(pictures.resolve("red rose/3.jpg"), pictures.resolve("red rose/3 again.jpg"));
        Files.copy(pictures.resolve("red rose/4.jpg"), pictures.resolve("고양이/4.jpg"));
        Files.writeString(pictures.resolve("고양이/text.jpg"), "no picture");

        CommandRun run = split();

        assertEquals(0, run.exitCode(), run.err());
        assertEquals("""
                    train  validation      test  category
                       13           3         3  red rose
                        7           2         1  고양이
                       20           5         4  in all, in %s
                1 copies, left out:
                  %s
                1 in several categories, left out:
                  %s = %s
                1 unreadable:
                """.formatted(out(), pictures.resolve("red rose/3.jpg"), pictures.resolve("red rose/4.jpg"),
                pictures.resolve("고양이/4.jpg")), run.out().replaceFirst("  \\S+text.jpg: .*\\n$", ""));
        assertEquals(29, files().size());
    }

    @Test
    void theFilesAreThereAndTheFolderIsLeftAsItIs() throws IOException {
        JsonNode json = json(split("--per-category", "4,2,1", "--seed", "5", "--json"));

        assertEquals("{\"train\":4,\"validation\":2,\"test\":1}", json.get("categories").get("고양이").toString());
        assertEquals("{\"train\":8,\"validation\":4,\"test\":2}", json.get("total").toString());
        assertEquals(16, json.get("leftOut").intValue());
        assertEquals(5, json.get("seed").intValue());
        assertEquals(14, files().size());
        for (String file : files()) {
            Path original = pictures.resolve(file.substring(file.indexOf('/') + 1));
            assertEquals(-1, Files.mismatch(original, out().resolve(file)), file);
        }
    }

    @Test
    void theSameSeedGivesTheSameParts() throws IOException {
        split("--seed", "3");
        List<String> first = files();
        Files.move(out(), folder.resolve("before"));

        split("--seed", "3");

        assertEquals(first, files());
    }

    @Test
    void versionsOfOnePictureStayTogether() throws IOException {
        for (int i = 0; i < 5; i++)
            Drawings.blobs(pictures.resolve("red rose/" + i + " lossless.png"), i);

        split();

        for (int i = 0; i < 5; i++) {
            String jpeg = "rose/" + i + ".jpg";
            String png = "rose/" + i + " lossless.png";
            List<String> parts = files().stream()
                    .filter(file -> file.endsWith(jpeg) || file.endsWith(png))
                    .map(file -> file.substring(0, file.indexOf('/')))
                    .toList();
            assertEquals(2, parts.size());
            assertEquals(parts.getFirst(), parts.getLast());
        }
    }

    @Test
    void aCategoryTooSmallIsNamedAndNothingIsWritten() throws IOException {
        Drawings.blobs(pictures.resolve("fish/1.jpg"), 500);

        CommandRun run = split();

        assertEquals(new CommandRun(1, "",
                "lookalike: category \"fish\" needs at least 3 pictures, got 1; add pictures, or ask for less\n"), run);
        assertFalse(Files.exists(out()));
        assertTrue(split("--per-category", "11,0,0").err()
                .contains("category \"고양이\" needs at least 11 pictures, got 10"));
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Files.createDirectories(out());
        Files.writeString(out().resolve("diary.txt"), "precious");

        CommandRun run = split();

        assertEquals(new CommandRun(1, "", "lookalike: " + out() + " exists already; remove it or name another\n"),
                run);
    }

    @Test
    void aFolderWithoutCategoriesIsRefused() throws IOException {
        Path flat = Files.createDirectory(folder.resolve("flat"));
        Drawings.blobs(flat.resolve("1.jpg"), 1);

        CommandRun run = CommandRun.of("split", flat.toString(), "--out", out().toString());

        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains(flat + " has no pictures to train with in sub-folders"), run.err());
        Path none = folder.resolve("none");
        assertEquals("lookalike: there is no " + none + "\n",
                CommandRun.of("split", none.toString(), "--out", out().toString()).err());
    }

    @Test
    void wrongUsageIsExitCode2() {
        assertTrue(split("--train", "0.9").err().contains("sum to 1; got train 0.9, validation 0.15, test 0.15"));
        assertEquals(2, split("--train", "0.9").exitCode());
        assertEquals(2, split("--per-category", "10,5").exitCode());
        assertEquals(2, split("--per-category", "0,5,5").exitCode());
        assertEquals(2, split("--per-category", "10,5,5", "--test", "0.1").exitCode());
        assertEquals(2, CommandRun.of("split", pictures.toString()).exitCode());
        CommandRun inside = CommandRun.of("split", pictures.toString(), "--out", pictures.resolve("parts").toString());
        assertEquals(2, inside.exitCode());
        assertTrue(inside.err().contains("--out lies outside of " + pictures), inside.err());
    }

    @Test
    void helpHasAnExample() {
        assertTrue(CommandRun.of("split", "--help").out().contains("lookalike split flowers --out parts"));
    }

    private Path out() {
        return folder.resolve("parts");
    }

    private CommandRun split(String... more) {
        List<String> args = new ArrayList<>(List.of("split", pictures.toString(), "--out", out().toString()));
        args.addAll(Arrays.asList(more));
        return CommandRun.of(args.toArray());
    }

    private static JsonNode json(CommandRun run) throws IOException {
        assertEquals(0, run.exitCode(), run.err());
        return new ObjectMapper().readTree(run.out());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> tree = Files.walk(out())) {
            return tree.filter(Files::isRegularFile)
                    .map(file -> out().relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
