package org.lookalike.catalog.calibrate;

import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.lookalike.model.SpaceId;

/** The calibration in use: that of its file, read again when another process has written it anew. Any number of threads. */
final class KeptCalibration {
    private final CalibrationFile file;
    private final SpaceId space;
    private volatile Known known;

    /** @param written when the file was, as seen before it was read; empty if there was none */
    private record Known(Optional<FileTime> written, Optional<CollectionCalibration> calibration) {}

    /** @param file need not exist */
    KeptCalibration(CalibrationFile file, SpaceId space) {
        this.file = file;
        this.space = space;
        known = new Known(file.written(), file.read(space));
    }

    /** Empty if there was none so far; not forgotten with its file. */
    Optional<CollectionCalibration> calibration() {
        Known now = known;
        Optional<FileTime> written = file.written();
        if (written.isEmpty() || written.equals(now.written()))
            return now.calibration();
        // What is damaged or of a later format takes nothing away.
        Known again = new Known(written, file.read(space).or(now::calibration));
        known = again;
        return again.calibration();
    }

    /** @throws IOException if it cannot be written; it is used all the same */
    void keep(CollectionCalibration made) throws IOException {
        known = new Known(file.written(), Optional.of(made));
        file.write(made);
        known = new Known(file.written(), Optional.of(made));
    }
}
