package org.lookalike.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;

/** What was put onto the disk, as the virtual machine saw it. */
public final class Forced {
    private Forced() {}

    /** What is watched. */
    @FunctionalInterface
    public interface Action {
        void run() throws IOException;
    }

    /** The paths in order, under the names that they had then, so that files that were moved have their earlier ones. */
    public static List<Path> during(Action action) throws IOException {
        Path events = Files.createTempFile("forced", ".jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.FileForce").withoutThreshold();
            recording.start();
            action.run();
            recording.stop();
            recording.dump(events);
            return RecordingFile.readAllEvents(events)
                    .stream()
                    .filter(event -> event.getEventType().getName().equals("jdk.FileForce"))
                    .sorted((a, b) -> a.getStartTime().compareTo(b.getStartTime()))
                    .map(event -> Path.of(event.getString("path")))
                    .toList();
        } finally {
            Files.delete(events);
        }
    }
}
