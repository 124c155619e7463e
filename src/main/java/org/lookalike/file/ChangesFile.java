package org.lookalike.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/**
 * A file of changes, one a line, of which the last counts. It is only ever appended to, and a change is on the disk before
 * {@link #append} returns. A line that was cut off, as by a full disk, is passed over and spoils no other. Any number of
 * threads and processes.
 */
public record ChangesFile(Path path) {
    /** Ends a line that was cut off, once something is written after it. */
    private static final String CANCELLED = "\u0018";

    /**
     * Whole lines in order, without their ends; none if there is no file.
     *
     * @throws IOException if it cannot be read; bytes that are no UTF-8 are read as U+FFFD
     */
    public List<String> lines() throws IOException {
        String text;
        try {
            text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return List.of();
        }
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        return Arrays.stream(whole.split("\n")).filter(line -> !line.isEmpty() && !line.endsWith(CANCELLED)).toList();
    }

    /** @param change on one line, without its end */
    public void append(String change) throws IOException {
        append(List.of(change));
    }

    /** Likewise, several, which takes hardly longer than one. If it fails, the first of them may be there. */
    public void append(List<String> changes) throws IOException {
        for (String change : changes)
            if (change.isEmpty() || change.indexOf('\n') >= 0)
                throw new IllegalArgumentException("a change is one line, got \"" + change + "\"");
        if (changes.isEmpty())
            return;
        Files.createDirectories(path.toAbsolutePath().resolveSibling(""));
        synchronized (ChangesFile.class) { // a lock on a file is for other processes only
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE); var _ = channel.lock()) {
                String lines = (endsWhole(channel) ? "" : CANCELLED + "\n") + String.join("\n", changes) + "\n";
                channel.position(channel.size());
                ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining())
                    channel.write(bytes);
                channel.force(false);
            }
        }
    }

    private static boolean endsWhole(FileChannel channel) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return channel.size() == 0 || (channel.read(last, channel.size() - 1) == 1 && last.get(0) == '\n');
    }
}
