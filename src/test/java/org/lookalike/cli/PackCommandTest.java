package org.lookalike.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.model.ModelBundle;
import org.lookalike.model.Preprocessing;
import org.lookalike.model.PublishedWeights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PackCommandTest {
    @TempDir
    private Path folder;
    private Path weights = Path.of("");
    private Path categories = Path.of("");

    @BeforeEach
    void makeFiles() throws IOException {
        weights = folder.resolve("birds.safetensors");
        PublishedWeights.write(weights, 3);
        categories = Files.writeString(folder.resolve("birds.txt"), "great tit\nrobin\n wren \n\n");
    }

    @Test
    void makesAModel() {
        assertEquals(new CommandRun(0, "birds is ready; use it with --model " + folder.resolve("birds") + "\n", ""),
                pack("birds", "64"));
        ModelBundle bundle = ModelBundle.open(folder.resolve("birds"));
        assertEquals(List.of("great tit", "robin", "wren"), bundle.description().categories());
        assertEquals(Preprocessing.imageNet(64, 64), bundle.preprocessing());
    }

    @Test
    void whatIsUnpackedMakesTheSameModel() throws IOException {
        assertEquals(0, pack("birds", "64").exitCode());
        Path published = folder.resolve("published.safetensors");
        assertEquals(new CommandRun(0, "birds, a densenet121, is in " + published + "\n", ""),
                CommandRun.of("models", "unpack", folder.resolve("birds"), published));
        weights = published;
        assertEquals(0, pack("again", "64").exitCode());
        assertEquals(ModelBundle.open(folder.resolve("birds")).space(),
                ModelBundle.open(folder.resolve("again")).space());
        assertEquals("lookalike: " + published + " exists already; remove it or name another\n",
                CommandRun.of("models", "unpack", folder.resolve("birds"), published).err());
    }

    @Test
    void replacesOnlyAModelAndOnlyByForce() throws IOException {
        assertEquals(0, pack("birds", "64").exitCode());
        assertEquals("lookalike: " + folder.resolve("birds") + " exists already; remove it or name another\n",
                pack("birds", "64").err());
        assertEquals(0, pack("birds", "64", "--force").exitCode());
        Files.writeString(Files.createDirectory(folder.resolve("diary")).resolve("today.txt"), "precious");
        assertEquals(1, pack("diary", "64", "--force").exitCode());
        assertEquals("precious", Files.readString(folder.resolve("diary").resolve("today.txt")));
    }

    @Test
    void checksTheNumberOfCategories() throws IOException {
        Files.writeString(categories, "robin\nwren\n");
        CommandRun run = pack("birds", "64");
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("\"classifier.weight\" has shape [3, 1024] instead of [2, 1024]"), run.err());
    }

    @Test
    void isToldWrong() {
        assertEquals(2, pack("../birds", "64").exitCode());
        assertEquals(1, pack("birds", "60").exitCode());
        CommandRun unknown = pack("birds", "64", "--architecture", "densenet12");
        assertEquals(2, unknown.exitCode());
        assertTrue(unknown.err().contains("unknown architecture \"densenet12\"; known are densenet121, densenet169"),
                unknown.err());
        assertEquals(2, CommandRun.of("models", "pack", weights.toString()).exitCode());
    }

    private CommandRun pack(String name, String crop, String... more) {
        List<String> args = new ArrayList<>(List.of("models", "pack", weights.toString(), "--categories",
                categories.toString(), "--resize", "64", "--crop", crop, "--name", name, "--models",
                folder.toString()));
        if (more.length < 2)
            args.addAll(List.of("--architecture", "densenet121"));
        args.addAll(List.of(more));
        return CommandRun.of(args.toArray());
    }
}
