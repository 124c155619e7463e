package org.lookalike.train.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lookalike.train.evaluate.Evaluation;

/**
 * A training run for people to read.
 *
 * @param configuration as text, shown as it is
 * @param evaluation of the pictures held out, by the network as it is kept
 * @param notes what a reader should know, a sentence each: skipped files and the like
 */
public record TrainingReport(String title, String configuration, History history, Evaluation evaluation,
        List<String> notes, Extras extras) {

    public TrainingReport {
        notes = List.copyOf(notes);
    }

    /** As {@link #write(Path, Thumbnails)}, with thumbnails made from the pictures' files. */
    public void write(Path folder) throws IOException {
        write(folder, Thumbnails.ofFiles());
    }

    /**
     * Writes tables, charts and a page into a folder, which is made if need be. Each file appears whole or not at all,
     * tables first and the page last; files of an earlier report for which there are no data now are deleted.
     */
    void write(Path folder, Thumbnails thumbnails) throws IOException {
        new ReportFolder(folder).write(this, thumbnails);
    }
}
