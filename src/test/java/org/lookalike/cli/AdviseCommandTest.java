package org.lookalike.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.DrawnCollection;
import org.lookalike.train.data.Drawings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Advice on folders as people have them. */
class AdviseCommandTest {
    @TempDir
    private Path folder;

    @Test
    void advisesFromMeasurement() throws Exception {
        Path pictures = DrawnCollection.draw(folder.resolve("my pictures"), 6);
        Files.writeString(pictures.resolve("fruit/notes.jpg"), "no picture");
        Files.createDirectories(pictures.resolve("nothing"));
        Path blob = Drawings.blobs(folder.resolve("blob.png"), 1);
        Files.copy(blob, pictures.resolve("fruit/a.png"));
        Files.copy(blob, pictures.resolve("fish/b.png"));
        String index = folder.resolve("index").toString();

        CommandRun said = CommandRun.of("advise", pictures.toString(), "--index", index);
        assertEquals(0, said.exitCode(), said.err());
        assertTrue(said.out().contains("78"), said.out());
        assertTrue(said.out().contains("Look first: 1 cannot be read\n  " + pictures.resolve("fruit/notes.jpg")),
                said.out());
        assertTrue(said.out().contains("fruit/a.png"), said.out());
        assertTrue(said.out()
                .contains("lookalike train '" + pictures + "' --index " + index
                        + " --out 'models/my pictures' --recipe"),
                said.out());

        CommandRun asJson = CommandRun.of("advise", pictures.toString(), "--index", index, "--json");
        assertEquals(0, asJson.exitCode(), asJson.err());
        JsonNode json = new ObjectMapper().readTree(asJson.out());
        assertEquals(78, json.get("pictures").intValue());
        assertEquals(13, json.get("categories").size());
        assertEquals(6, json.at("/categories/0/pictures").intValue());
        assertEquals(2, json.at("/conflicts/0").size());
        assertEquals(3, json.get("k").intValue());
        double separation = json.get("separation").doubleValue();
        assertTrue(separation > 0.3 && separation <= 1, json.toString());
        assertEquals(separation, Math.max(json.at("/neighbours/separation").doubleValue(),
                json.at("/probe/separation").doubleValue()));
        assertEquals(separation >= 0.7, json.get("near").booleanValue());
        assertTrue(json.get("warnings").toString().contains("No readable picture in: nothing"), json.toString());
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        CommandRun empty = CommandRun.of("advise", folder.toString());
        assertEquals(1, empty.exitCode());
        assertTrue(empty.err().contains("there are no labelled pictures in"), empty.err());
        Drawings.blobs(folder.resolve("fish/a.png"), 1);
        CommandRun one = CommandRun.of("advise", folder.toString());
        assertEquals(1, one.exitCode());
        assertTrue(one.err().contains("needs 2, got only \"fish\""), one.err());
        CommandRun missing = CommandRun.of("advise", folder.resolve("none").toString());
        assertEquals(1, missing.exitCode());
        assertTrue(missing.err().contains("there is no " + folder.resolve("none")), missing.err());
    }

    @Test
    void worksWithAHandfulOfPictures() throws Exception {
        Drawings.blobs(folder.resolve("fish/a.png"), 1);
        Drawings.blobs(folder.resolve("fruit/b.png"), 2);
        CommandRun said = CommandRun.of("advise", folder.toString(), "--index", folder.resolve("i").toString());
        assertEquals(0, said.exitCode(), said.err());
        assertTrue(said.out().contains("Too few pictures"), said.out());
        assertTrue(said.out().contains("only neighbours"), said.out());
    }
}
