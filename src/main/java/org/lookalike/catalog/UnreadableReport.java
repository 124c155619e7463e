package org.lookalike.catalog;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.PictureIndex.Known;

/** A table of the files that cannot be read: path, reason and detail, separated by tabs. */
final class UnreadableReport {
    private UnreadableReport() {}

    static void write(Path file, PictureIndex index, List<Path> folders) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (BufferedWriter out = Files.newBufferedWriter(unfinished)) {
            out.write("path\treason\tdetail\n");
            for (Path folder : folders)
                index.forEachKnown(folder.toString(), known -> {
                    if (known instanceof Known.Failed failed)
                        line(out, failed);
                });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
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
