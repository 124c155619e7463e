package org.lookalike.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.lookalike.catalog.DuplicateCollection;
import org.lookalike.catalog.duplicates.CsvReport;
import org.lookalike.catalog.duplicates.Found;
import org.lookalike.catalog.duplicates.HtmlReport;
import org.lookalike.file.WholeFile;
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
        WholeFile.writeText(file, out -> write(found, collection, out));
    }
}
