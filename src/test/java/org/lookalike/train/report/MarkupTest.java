package org.lookalike.train.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Names that are markup, have quotes or run from right to left stay text in reports. */
class MarkupTest {
    private static final String MARKUP = "<img src=x onerror=\"a()\">";
    private static final String RIGHT_TO_LEFT = "\u05e9\u05dc\u05d5\u05dd \u202egnp.exe";

    @TempDir
    private Path folder;

    private static void assertIsText(String page) {
        assertFalse(page.contains("<img src=x"), page);
        assertFalse(page.contains("<script"), page);
        assertTrue(page.contains("&lt;img src=x onerror=&quot;a()&quot;&gt;"));
    }

    @Test
    void inTheTrainingReport() throws IOException {
        new TrainingReport(MARKUP, MARKUP, Sample.noHistory(),
                Sample.evaluation(List.of(MARKUP, "'\"><script>a()</script>", RIGHT_TO_LEFT)), List.of(MARKUP),
                Extras.NONE).write(folder, file -> Optional.empty());
        String page = Files.readString(folder.resolve("report.html"));
        assertIsText(page);
        assertTrue(page.contains("<bdi>" + RIGHT_TO_LEFT + "</bdi>"), "its direction ends with it");
    }

    @Test
    void inTheCalibrationReport() throws IOException {
        Path file = folder.resolve("calibration.html");
        new CalibrationReport(MARKUP, List.of(new CalibrationReport.Fact(MARKUP, "'\"><script>a()</script>", MARKUP)),
                Optional.empty()).write(file);
        assertIsText(Files.readString(file));
    }

    @Test
    void namesKeepTheirDirectionToThemselves() {
        assertEquals("<bdi>&lt;b&gt; " + RIGHT_TO_LEFT + "</bdi>", Html.name("<b> " + RIGHT_TO_LEFT));
    }
}
