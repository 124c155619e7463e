package org.lookalike.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.DrawnCollection;
import org.lookalike.catalog.Answer;
import org.lookalike.catalog.Asking;
import org.lookalike.catalog.Catalog;
import org.lookalike.catalog.Example;
import org.lookalike.catalog.Question;
import org.lookalike.catalog.Wanted;
import org.lookalike.catalog.calibrate.HitMeaning;
import org.lookalike.catalog.calibrate.Meaning;
import org.lookalike.image.DecoderOptions;
import org.lookalike.model.Models;
import org.lookalike.search.Filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CalibrateCommandTest {
    @TempDir
    private Path folder;

    private CommandRun run(String... args) {
        Object[] words = new Object[args.length + 2];
        System.arraycopy(args, 0, words, 0, args.length);
        words[args.length] = "--index";
        words[args.length + 1] = folder.resolve("index").toString();
        return CommandRun.of(words);
    }

    /** A fifth smaller and a little brighter. */
    private Path edited(Path picture) throws IOException {
        BufferedImage original = ImageIO.read(picture.toFile());
        var copy = new BufferedImage(original.getWidth() * 4 / 5, original.getHeight() * 4 / 5,
                BufferedImage.TYPE_INT_RGB);
        var graphics = copy.createGraphics();
        graphics.drawImage(
                original.getScaledInstance(copy.getWidth(), copy.getHeight(), BufferedImage.SCALE_AREA_AVERAGING),
                0, 0, null);
        graphics.setColor(new Color(255, 255, 255, 12));
        graphics.fillRect(0, 0, copy.getWidth(), copy.getHeight());
        graphics.dispose();
        File file = folder.resolve("edited.jpg").toFile();
        ImageIO.write(copy, "jpeg", file);
        return file.toPath();
    }

    private Path stripes() throws IOException {
        var image = new BufferedImage(96, 96, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 96 * 96; i++)
            image.setRGB(i % 96, i / 96, i % 96 / 3 % 2 * 0xffffff);
        File file = folder.resolve("stripes.png").toFile();
        ImageIO.write(image, "png", file);
        return file.toPath();
    }

    @Test
    void indexingCalibratesAndAnswersSayWhatTheyMean() throws IOException {
        Path pictures = DrawnCollection.draw(folder.resolve("pictures"), 8);
        CommandRun indexed = run("index", pictures.toString());
        assertTrue(indexed.err().contains("Calibrated by 104 of 104 pictures"), indexed.err());
        Path fish = pictures.resolve("fish/fish-003.jpg");
        Path copy = edited(fish);
        try (Catalog catalog = Catalog.openReadOnly(folder.resolve("index"), Home.models().open(Models.DEFAULT),
                DecoderOptions.DEFAULT)) {
            assertFalse(catalog.meanings().isDue());
            assertEquals(Meaning.SAME_FILE, meaning(ask(catalog, fish, 20, 0, Filter.NONE)));
            Answer near = ask(catalog, copy, 1, 0, Filter.NONE);
            assertEquals(Meaning.NEAR_DUPLICATE, meaning(near));
            assertEquals(1, near.results().hits().size());
            assertEquals(fish.toString(), near.results().hits().getFirst().places().getFirst().path());
            // Fish and houses are judged by the same neighbours, whatever is shown of them.
            double fishes = sameCategory(ask(catalog, copy, 1, 1, category("fish")));
            double houses = sameCategory(ask(catalog, copy, 1, 0, category("houses")));
            assertTrue(fishes > houses, fishes + " and " + houses);
        }
        String words = run("search", stripes().toString(), "--category", "fish").out();
        assertTrue(words.startsWith("Nothing alike here. These are the closest:\n"), words);
    }

    @Test
    void whatIsNotKnownIsSaidAndCanBeFoundOut() throws IOException, InterruptedException {
        Path fish;
        try (DrawnCollection drawn = DrawnCollection.indexed(folder, 8)) {
            fish = drawn.file("fish", 1);
        }
        assertTrue(run("search", fish.toString()).out().contains("lookalike calibrate"));
        Path report = folder.resolve("report.html");
        JsonNode made = new ObjectMapper()
                .readTree(run("calibrate", "--json", "--report", report.toString()).out());
        assertEquals(104, made.get("categorised").intValue());
        assertTrue(made.get("category").get("heldOut").get("forecasts").intValue() > 2000);
        assertTrue(made.get("duplicate").get("found").doubleValue() > 0.8, made.get("duplicate").toString());
        assertTrue(Files.readString(report).contains("Expected calibration error"));
        JsonNode found = new ObjectMapper().readTree(run("search", fish.toString(), "--json").out());
        assertTrue(found.get("calibrated").booleanValue());
        assertFalse(found.get("nothingAlike").booleanValue());
        assertEquals("sameFile", found.get("hits").get(0).get("meaning").textValue());
    }

    private static Answer ask(Catalog catalog, Path picture, int k, int offset, Filter filter) throws IOException {
        Wanted wanted = Wanted.like(Example.file(Files.readAllBytes(picture), "picture"));
        return switch (catalog.ask(wanted, new Question(k, offset, filter, -1, false, 0))) {
            case Asking.Answered(Answer answer) -> answer;
            case Asking.Not not -> throw new AssertionError(not);
        };
    }

    private static HitMeaning first(Answer answer) {
        return answer.interpretation().orElseThrow().hits().getFirst();
    }

    private static Meaning meaning(Answer answer) {
        return first(answer).meaning();
    }

    private static double sameCategory(Answer answer) {
        return Objects.requireNonNull(first(answer).sameCategory());
    }

    private static Filter category(String name) {
        return new Filter(Set.of(name), Set.of());
    }

    @Test
    void aFewPicturesSayTooLittle() throws IOException {
        Path pictures = DrawnCollection.draw(folder.resolve("pictures"), 1);
        assertFalse(run("index", pictures.toString()).err().contains("Calibrated"));
        CommandRun refused = run("calibrate");
        assertEquals(1, refused.exitCode());
        assertTrue(refused.err().contains("at least 100 pictures can be calibrated, this one has 13"), refused.err());
    }
}
