package org.lookalike.train.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.train.evaluate.Evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TrainingReportTest {
    private static final Thumbnails NONE = file -> Optional.empty();
    private static final Set<String> ALWAYS = Set.of("metrics.json", "confusion.csv", "categories.csv", "report.html");

    /** A report with all that people may write into it. */
    @TempDir
    private static Path whole;

    @TempDir
    private Path folder;

    @BeforeAll
    static void writeAll() throws IOException {
        new TrainingReport("<b>Title</b>", "a < b && \"c\"", Sample.history(), Sample.evaluation(Sample.AWKWARD),
                List.of("skipped '<i>.jpg'"), Extras.NONE).write(whole, NONE);
    }

    @Test
    void writesTablesChartsAndAPage() throws IOException {
        assertEquals(Set.of("metrics.json", "confusion.csv", "categories.csv", "report.html", "history.csv", "loss.png",
                "accuracy.png", "confusion.png", "categories.png", "calibration.png"), names(whole));
        assertEquals(1120, ImageIO.read(whole.resolve("loss.png").toFile()).getWidth());
        assertTrue(Files.readString(whole.resolve("confusion.csv")).contains("\"cats, \"\"big\"\" ones\""));
    }

    @Test
    void leavesOutWhatItKnowsNothingAbout() throws IOException {
        var empty = new Evaluation(List.of("cat", "dog"), List.of());
        report(Sample.noHistory(), empty).write(folder, NONE);

        assertEquals(ALWAYS, names(folder));
        String page = page(folder);
        assertTrue(page.contains("There was no validation picture, so nothing could be measured."));
        assertFalse(page.contains("NaN"));
        assertFalse(page.contains("<h2>Training</h2>"));
    }

    @Test
    void removesFilesOfAnEarlierReport() throws IOException {
        Files.writeString(folder.resolve("loss.png"), "old");
        Files.writeString(folder.resolve("mine.txt"), "kept");
        report(Sample.noHistory(), new Evaluation(List.of("cat"), List.of())).write(folder, NONE);

        assertTrue(names(folder).contains("mine.txt"));
        assertFalse(names(folder).contains("loss.png"));
    }

    @Test
    void escapesWhateverPeopleWrote() throws IOException {
        String page = page(whole);
        assertFalse(page.contains("<script"));
        assertFalse(page.contains("<b>Title"));
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        assertTrue(page.contains("<title>&lt;b&gt;Title&lt;/b&gt;</title>"));
        assertTrue(page.contains("<pre>a &lt; b &amp;&amp; &quot;c&quot;</pre>"));
        assertTrue(page.contains("skipped &#39;&lt;i&gt;.jpg&#39;"));
        assertTrue(page.contains("한국 호랑이"));
        assertEquals("\ufffd", Html.escape("\0"));
    }

    @Test
    void needsNoOtherFileAndNoNetwork() throws IOException {
        String page = page(whole);
        assertFalse(page.contains("http://") || page.contains("https://"));
        assertEquals(5, page.split("src=\"data:image/png", -1).length - 1);
        assertEquals(5, page.split("srcset=\"data:image/png", -1).length - 1);
        assertFalse(page.replaceAll("src(set)?=\"data:", "").contains("src=\""));
    }

    @Test
    void showsPicturesThatAreThereAndSurvivesThoseThatAreNot() throws IOException {
        Path picture = folder.resolve("there.png");
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        Path gone = folder.resolve("gone.jpg");
        var evaluation = new Evaluation(List.of("cat", "dog"),
                List.of(Sample.judged(picture, 0, 0.1, 0.9), Sample.judged(gone, 0, 0.2, 0.8)));

        report(Sample.noHistory(), evaluation).write(folder.resolve("report"));

        String page = page(folder.resolve("report"));
        assertEquals(1, page.split("src=\"data:image/jpeg", -1).length - 1);
        assertEquals(1, page.split("no picture</div>", -1).length - 1);
        assertTrue(page.contains("2 mistakes"));
    }

    @Test
    void showsThumbnailsAsGiven() throws IOException {
        byte[] jpeg = {1, 2, 3};
        report(Sample.noHistory(), Sample.evaluation(List.of("cat", "dog"))).write(folder, file -> Optional.of(jpeg));

        assertTrue(page(folder).contains("data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg)));
    }

    @Test
    void givesFiguresAsJson() throws IOException {
        report(Sample.history(), Sample.evaluation(List.of("cat", "dog"))).write(folder, NONE);

        JsonNode json = new ObjectMapper().readTree(folder.resolve("metrics.json").toFile());
        assertEquals(4, json.get("pictures").asInt());
        assertEquals(2, json.get("correct").asInt());
        assertEquals(0.5, json.get("accuracy").asDouble());
        assertEquals(0.5, json.get("balancedAccuracy").asDouble());
        assertEquals(0.5, json.get("macroF1").asDouble());
        assertEquals(-(Math.log(0.9) + Math.log(0.2)) / 2, json.get("logLoss").asDouble(), 1e-12);
        assertEquals(0.45, json.get("expectedCalibrationError").asDouble(), 1e-12);
        assertTrue(json.get("topFiveAccuracy").isNull());
        assertEquals("macro F1", json.get("chosenBy").asText());
        assertEquals(2, json.get("bestEpoch").asInt());
        assertEquals("dog", json.get("categories").get(1).get("category").asText());
        assertEquals(0.5, json.get("categories").get(1).get("recall").asDouble());
        assertEquals(0, json.get("notes").size());
    }

    @Test
    void saysWhatTheFiguresLeaveOut() throws IOException {
        var some = new Evaluation(List.of("cat", "dog", "emu"),
                List.of(Sample.judged(Path.of("a.jpg"), 0, 1, 0, 0), Sample.judged(Path.of("b.jpg"), 1, 1, 0, 0)));
        var diverged = new History(Sample.history().evaluator(), List.of(Sample.row(1, Double.NaN, 0.5)));
        var report = new TrainingReport("t", "", diverged, some, List.of("1 file skipped."), Extras.NONE);

        assertEquals(List.of("1 file skipped.",
                "The loss was not finite at 1 point of the history; charts leave them out.",
                "1 category without a validation picture, and so without a recall; left out of the balanced accuracy: emu.",
                "2 categories never predicted, and so without a precision: dog, emu.",
                "1 category neither labelled nor predicted, and so without an F1; left out of the macro F1: emu."),
                Notes.of(report, some.confusion()));
    }

    @Test
    void listsCategoriesWorstFirstWithWhatTheyAreTakenFor() throws IOException {
        var evaluation = new Evaluation(List.of("cat", "dog"),
                List.of(Sample.judged(Path.of("a.jpg"), 0, 1, 0), Sample.judged(Path.of("b.jpg"), 1, 1, 0)));

        String table = CategoryTable.html(evaluation.confusion());

        assertTrue(table.indexOf("<bdi>dog</bdi><td>0/1") < table.indexOf("<bdi>cat</bdi><td>1/1"));
        assertTrue(table.contains("<td><bdi>cat</bdi> <span class=\"quiet\">1</span></tr>"));
    }

    private static TrainingReport report(History history, Evaluation evaluation) {
        return new TrainingReport("Animals", "epochs: 3", history, evaluation, List.of(), Extras.NONE);
    }

    private static String page(Path folder) throws IOException {
        return Files.readString(folder.resolve("report.html"));
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
