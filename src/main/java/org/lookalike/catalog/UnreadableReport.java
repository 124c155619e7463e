package org.lookalike.catalog;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.lookalike.file.WholeFile;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.UnreadableFile;

/** A table of the files that cannot be read: path, reason and detail, separated by tabs. */
final class UnreadableReport {
    private UnreadableReport() {}

    /** Of all folders, whichever was looked at last. */
    static void write(Path file, PictureIndex index) throws IOException {
        try {
            WholeFile.writeText(file, out -> {
                out.write("path\treason\tdetail\n");
                index.forEachUnreadable(failed -> line(out, failed));
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void line(BufferedWriter out, UnreadableFile failed) {
        try {
            out.write(cell(failed.path()) + "\t" + failed.reason() + "\t" + cell(failed.detail()) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(String text) {
        return text.replaceAll("[\\t\\r\\n]", " ");
    }
}
