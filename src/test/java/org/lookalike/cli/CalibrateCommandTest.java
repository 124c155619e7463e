package org.lookalike.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.DrawnCollection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CalibrateCommandTest {
    @TempDir
    private Path folder;

    private CommandRun run(String... args) {
        String[] words = new String[args.length + 2];
        System.arraycopy(args, 0, words, 0, args.length);
        words[args.length] = "--index";
        words[args.length + 1] = folder.resolve("index").toString();
        return CommandRun.of(words);
    }

    private JsonNode found(Path picture, String... more) throws IOException {
        String[] words = new String[more.length + 3];
        System.arraycopy(more, 0, words, 3, more.length);
        words[0] = "search";
        words[1] = picture.toString();
        words[2] = "--json";
        CommandRun run = run(words);
        assertEquals(0, run.exitCode(), run.err());
        return new ObjectMapper().readTree(run.out());
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

        JsonNode same = found(fish);
        assertTrue(same.get("calibrated").booleanValue());
        assertFalse(same.get("nothingAlike").booleanValue());
        assertEquals("sameFile", same.get("hits").get(0).get("meaning").textValue());
        assertEquals(20, same.get("hits").size());

        JsonNode copy = found(edited(fish), "--k", "1").get("hits");
        assertEquals("nearDuplicate", copy.get(0).get("meaning").textValue());
        assertEquals(fish.toString(), copy.get(0).get("path").textValue());
        assertEquals(1, copy.size());
        assertTrue(run("search", folder.resolve("edited.jpg").toString(), "--k", "1").out().contains("near duplicate"));

        JsonNode strange = found(stripes());
        assertTrue(strange.get("nothingAlike").booleanValue());
        assertEquals("closest", strange.get("hits").get(0).get("meaning").textValue());
        assertFalse(strange.get("hits").get(0).has("sameCategory"));
        String words = run("search", folder.resolve("stripes.png").toString(), "--category", "fish").out();
        assertTrue(words.startsWith("Nothing alike here. These are the closest:\n"), words);

        // A fish asks for fish and for houses: the same neighbours judge both.
        double fishes = probability(found(edited(fish), "--category", "fish", "--offset", "1", "--k", "1"));
        double houses = probability(found(edited(fish), "--category", "houses", "--k", "1"));
        assertTrue(fishes > houses, fishes + " and " + houses);

        Path damaged = folder.resolve("index/calibration.json");
        Files.writeString(damaged, "{\"format\":1,");
        assertFalse(found(fish).get("calibrated").booleanValue());
        assertTrue(run("search", fish.toString()).out().contains("lookalike calibrate"));

        Path report = folder.resolve("report.html");
        JsonNode made = new ObjectMapper()
                .readTree(run("calibrate", "--json", "--report", report.toString()).out());
        assertEquals(104, made.get("categorised").intValue());
        assertTrue(made.get("category").get("heldOut").get("forecasts").intValue() > 2000);
        assertTrue(made.get("duplicate").get("found").doubleValue() > 0.8, made.get("duplicate").toString());
        assertTrue(Files.readString(report).contains("Expected calibration error"));
        assertTrue(found(fish).get("calibrated").booleanValue());
    }

    private static double probability(JsonNode answer) {
        return answer.get("hits").get(0).get("sameCategory").doubleValue();
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
