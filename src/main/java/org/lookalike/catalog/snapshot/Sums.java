package org.lookalike.catalog.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.lookalike.file.WholeFile;

/**
 * What a snapshot's files are, in the form that {@code sha256sum -c} reads: 64 digits, two blanks and a path a line.
 *
 * @param byPath SHA-256 by path, relative to the snapshot, with slashes
 */
record Sums(SortedMap<String, String> byPath) {
    static final String FILE = "SHA256SUMS";
    /** Linux allows paths of 4,096 bytes. */
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.{1,4096})");
    private static final int LONGEST_LINE = 64 + 2 + 4_096;
    /** Lines of some millions of files. */
    private static final long MOST_BYTES = 1L << 30;

    /** Of a file on disk. */
    static String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return copy(in, OutputStream.nullOutputStream());
        }
    }

    /** Of what is copied. */
    static String copy(InputStream in, OutputStream out) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(out);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    void write(Path snapshot) throws IOException {
        WholeFile.writeText(snapshot.resolve(FILE), out -> {
            for (var entry : byPath.entrySet())
                out.write(entry.getValue() + "  " + entry.getKey() + "\n");
        });
    }

    /** @throws IOException if it is not there or a line is not as it is to be */
    static Sums read(Path snapshot) throws IOException {
        Path file = snapshot.resolve(FILE);
        if (!OwnFile.is(file, snapshot))
            throw new IOException(snapshot + " is no snapshot: it has no " + FILE);
        if (Files.size(file) > MOST_BYTES)
            throw new IOException(file + " has at most " + MOST_BYTES + " bytes, got " + Files.size(file));
        SortedMap<String, String> sums = new TreeMap<>();
        int number = 0;
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = next(lines); !line.isEmpty(); line = next(lines)) {
                number++;
                var parts = LINE.matcher(line.endsWith("\n") ? line.substring(0, line.length() - 1) : line);
                if (!parts.matches() || !isInside(parts.group(2)))
                    throw new IOException(
                            file + " line " + number + ": a line is a SHA-256, two blanks and a path within"
                                    + " the snapshot");
                sums.put(parts.group(2), parts.group(1));
            }
        }
        return new Sums(sums);
    }

    /** With its end, unless it is cut off because it is too long; empty once there is none. */
    private static String next(Reader in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            line.append((char) c);
            if (c == '\n' || line.length() > LONGEST_LINE)
                break;
        }
        return line.toString();
    }

    /** Paths come from a file that anybody may have written. */
    private static boolean isInside(String path) {
        if (path.indexOf('\0') >= 0)
            return false;
        try {
            Path relative = Path.of(path);
            return !relative.isAbsolute() && !path.contains("\\") && relative.equals(relative.normalize())
                    && !relative.startsWith("..") && !path.isBlank();
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
