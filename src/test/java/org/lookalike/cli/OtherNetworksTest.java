package org.lookalike.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.train.data.Drawings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A network that is no DenseNet is trained from scratch, and searched with. */
class OtherNetworksTest {
    @TempDir
    private Path folder;
    private Path model = Path.of("");

    @BeforeEach
    void train() throws IOException {
        for (int i = 0; i < 20; i++)
            Drawings.framed(
                    folder.resolve("data/" + (i < 14 ? "train/" : "test/") + (i % 2 == 0 ? "dark" : "light") + "/"
                            + i + ".png"),
                    i, i % 2 == 0 ? 30 : 220);
        model = folder.resolve("lenet");
        CommandRun run = CommandRun.of("train", folder.resolve("data"), "--out", model, "--strategy", "all",
                "--initial-weights", "random", "--architecture", "lenet5 pooling=average", "--epochs", "2",
                "--batch-size", "4", "--validation-share", "0.3");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("test accuracy"), run.out());
    }

    @Test
    void findsPicturesAndSaysThatItSeesNoPlaces() {
        Path index = folder.resolve("index");
        assertEquals(0, CommandRun.of("index", folder.resolve("data/test"), "--model", model, "--index", index)
                .exitCode());
        Path asked = folder.resolve("data/test/dark/14.png");
        CommandRun found = CommandRun.of("search", asked, "--model", model, "--index", index);
        assertTrue(found.out().lines().anyMatch(line -> line.contains(" 1.000 ") && line.contains("14.png")),
                found.out());
        CommandRun why = CommandRun.of("explain", asked, folder.resolve("data/test/dark/16.png"), "--model", model,
                "--index", index);
        assertTrue(why.out().contains("it cannot be said which places matched"), why.out());
        assertTrue(CommandRun.of("models", "info", model).out().contains("lenet5 pooling=average"));
    }
}
