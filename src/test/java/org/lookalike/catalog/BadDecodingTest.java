package org.lookalike.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lookalike.image.BadDecoding;
import org.lookalike.image.Decoder;
import org.lookalike.image.DecoderOptions;
import org.lookalike.image.DecodingActivity;
import org.lookalike.search.PictureIndex.Known;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** Files that break the process which decodes them, in the middle of a folder. */
class BadDecodingTest extends ThreeDiscs {
    private static final String TWICE = "the process that decoded it broke down, twice";
    private static final Map<String, String> REPORTED = new TreeMap<>(Map.of(
            "crash", "CRASHED\t" + TWICE,
            "leave", "CRASHED\t" + TWICE,
            "say-nonsense", "CRASHED\t" + TWICE,
            "loop", "TOO_SLOW\tdecoding it takes more than 1 s",
            "fill",
            "TOO_LARGE\tdecoding it takes more memory than Java has; give more with LOOKALIKE_JAVA_OPTIONS=-Xmx4g"));

    private final BadDecoding decoding = new BadDecoding();

    @Override
    Decoder decoder() {
        return decoding.decoder(BASE.preprocessing().decoding(DecoderOptions.DEFAULT));
    }

    @AfterEach
    void end() {
        decoding.close();
    }

    private Path bad(String order) {
        return folder.resolve(order + ".jpg");
    }

    @Test
    void allOthersAreIndexedAndEachIsNamedWithItsReason() throws Exception {
        for (String order : REPORTED.keySet())
            Files.writeString(bad(order), order);

        IndexingReport report = index();

        assertEquals(3, report.added());
        assertEquals(5, report.unreadable());
        assertFalse(report.interrupted());
        for (Path good : new Path[]{red, green, blue})
            assertEquals(List.of(good.toString()), pathsOf(idOf(good)));
        assertEquals(REPORTED, reported(Path.of(report.report())));
        for (String order : REPORTED.keySet())
            assertEquals(REPORTED.get(order), known(bad(order)), order);
    }

    @Test
    void whatBrokeADecoderIsNotTriedAgainUntilItChanges() throws Exception {
        Files.writeString(bad("crash"), "crash");
        index();
        DecodingActivity before = decoding.activity();

        assertEquals(1, index().unreadable());
        assertEquals(before.crashed(), decoding.activity().crashed());

        Files.copy(red, bad("crash"), StandardCopyOption.REPLACE_EXISTING);
        assertEquals(0, index().unreadable());
        assertEquals(2, pathsOf(idOf(red)).size());
    }

    private String known(Path file) {
        var failed = assertInstanceOf(Known.Failed.class,
                catalog.lessons().index().known(file.toString()).orElseThrow());
        return failed.reason() + "\t" + failed.detail();
    }

    /** What the table says of each file, by its name without the ending. */
    private static Map<String, String> reported(Path table) throws IOException {
        Map<String, String> reported = new TreeMap<>();
        for (String line : Files.readAllLines(table).stream().skip(1).toList()) {
            String[] cells = line.split("\t", 2);
            reported.put(cells[0].replaceFirst(".*/(.*)\\.jpg", "$1"), cells[1]);
        }
        return reported;
    }
}
