package org.lookalike.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.DuplicateCollection;
import org.lookalike.catalog.duplicates.CsvReport;
import org.lookalike.catalog.duplicates.Found;
import org.lookalike.catalog.duplicates.HtmlReport;
import org.lookalike.server.DuplicatesJson;

/** Writes what was found as the file's extension says; the file is there whole or not at all. */
enum DuplicatesReport {
    HTML {
        @Override
        void write(Found found, DuplicateCollection collection, BufferedWriter out) throws IOException {
            HtmlReport.write(found, collection::smallThumbnail, out);
        }
    },
    CSV {
        @Override
        void write(Found found, DuplicateCollection collection, BufferedWriter out) throws IOException {
            CsvReport.write(found, out);
        }
    },
    JSON {
        @Override
        void write(Found found, DuplicateCollection collection, BufferedWriter out) throws IOException {
            out.write(Printed.json(DuplicatesJson.of(found)));
            out.newLine();
        }
    };

    abstract void write(Found found, DuplicateCollection collection, BufferedWriter out) throws IOException;

    /** By a file's extension; empty if it has none of these. */
    static Optional<DuplicatesReport> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        for (DuplicatesReport report : values())
            if (name.endsWith("." + report.name().toLowerCase(Locale.ROOT)))
                return Optional.of(report);
        return Optional.empty();
    }

    void write(Found found, DuplicateCollection collection, Path file) throws IOException {
        whole(file, out -> write(found, collection, out));
    }

    /** Something that writes. */
    interface Text {
        void to(BufferedWriter out) throws IOException;
    }

    static void whole(Path file, Text text) throws IOException {
        @Nullable
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null)
            Files.createDirectories(folder);
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            try (BufferedWriter out = Files.newBufferedWriter(unfinished)) {
                text.to(out);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
