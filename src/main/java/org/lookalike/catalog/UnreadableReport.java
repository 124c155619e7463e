package org.lookalike.catalog;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.lookalike.file.WholeFile;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.PictureIndex.Known;

/** A table of the files that cannot be read: path, reason and detail, separated by tabs. */
final class UnreadableReport {
    private UnreadableReport() {}

    static void write(Path file, PictureIndex index, List<Path> folders) throws IOException {
        try {
            WholeFile.writeText(file, out -> {
                out.write("path\treason\tdetail\n");
                for (Path folder : folders)
                    index.forEachKnown(folder.toString(), known -> {
                        if (known instanceof Known.Failed failed)
                            line(out, failed);
                    });
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void line(BufferedWriter out, Known.Failed failed) {
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
