package org.lookalike.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.DrawnCollection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MapCommandTest {
    private static final int PICTURES = 13;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void index() throws IOException, InterruptedException {
        DrawnCollection.indexed(folder, 1).close();
    }

    private static CommandRun map(String... more) {
        Object[] args = new Object[more.length + 3];
        args[0] = "map";
        args[1] = "--index";
        args[2] = folder.resolve("index").toString();
        System.arraycopy(more, 0, args, 3, more.length);
        return CommandRun.of(args);
    }

    @Test
    void theMapIsMadeOnceAndWrittenInEveryForm() throws IOException {
        Path csv = folder.resolve("map.csv");
        CommandRun first = map("--anew", "--out", csv.toString());
        assertEquals(0, first.exitCode(), first.err());
        assertTrue(first.out().startsWith("13 pictures on the map, made in "), first.out());
        List<String> lines = Files.readAllLines(csv);
        assertEquals("id,path,x,y,category,prediction,later", lines.getFirst());
        assertEquals(1 + PICTURES, lines.size());

        CommandRun again = map("--json");
        assertEquals("{\"pictures\":13,\"later\":0,\"categories\":13,\"seconds\":",
                again.out().substring(0, again.out().indexOf("seconds") + 9));
        assertTrue(again.out().contains("\"made\":false"));

        Path json = folder.resolve("map.json");
        assertEquals(0, map("--out", json.toString()).exitCode());
        JsonNode points = new ObjectMapper().readTree(json.toFile());
        assertEquals(PICTURES, points.size());
        assertEquals(lines.get(1).split(",", 2)[0], points.at("/0/id").textValue());

        Path png = folder.resolve("map.png");
        assertEquals(0, map("--out", png.toString()).exitCode());
        assertEquals(1960, ImageIO.read(png.toFile()).getWidth());
    }

    @Test
    void aFileOfAnotherKindIsRefusedBeforeAnyWork() {
        CommandRun refused = map("--out", "map.gif");
        assertEquals(2, refused.exitCode());
        assertTrue(refused.err().contains("--out ends in .csv, .json, .png, got map.gif"), refused.err());
    }

    @Test
    void whereThereIsNoIndexItSaysSo() {
        CommandRun none = CommandRun.of("map", "--index", folder.resolve("nowhere").toString());
        assertEquals(1, none.exitCode());
        assertTrue(none.err().contains("there is no index in"), none.err());
    }
}
