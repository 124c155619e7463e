package org.lookalike.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Moves a folder into its place, is then asked to end, and closes it only after that: in a process of its own. */
final class FolderKeptWhileEnding {
    private FolderKeptWhileEnding() {}

    public static void main(String[] folder) throws IOException, InterruptedException {
        Path place = Path.of(folder[0]);
        var ending = new CountDownLatch(1);
        var closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            ending.countDown();
            await(closed);
        }));
        try (PassingFolder unfinished = PassingFolder.at(place.resolveSibling("unfinished"))) {
            Files.writeString(unfinished.path().resolve("daisy.txt"), "a daisy");
            unfinished.keep(() -> Files.move(unfinished.path(), place));
            System.out.println("under way");
            ending.await();
        }
        System.out.println("finished");
        closed.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
