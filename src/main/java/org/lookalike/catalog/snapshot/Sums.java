package org.lookalike.catalog.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

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
        SortedMap<String, String> sums = new TreeMap<>();
        int number = 0;
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                var parts = LINE.matcher(line);
                if (!parts.matches() || !isInside(parts.group(2)))
                    throw new IOException(
                            file + " line " + number + ": a line is a SHA-256, two blanks and a path within"
                                    + " the snapshot");
                sums.put(parts.group(2), parts.group(1));
            }
        }
        return new Sums(sums);
    }

    /** Paths come from a file that anybody may have written. */
    private static boolean isInside(String path) {
        if (path.indexOf('\0') >= 0)
            return false;
        Path relative = Path.of(path);
        return !relative.isAbsolute() && !path.contains("\\") && relative.equals(relative.normalize())
                && !relative.startsWith("..") && !path.isBlank();
    }
}
