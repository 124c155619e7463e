package org.lookalike.catalog.calibrate;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.lookalike.file.WholeFile;
import org.lookalike.model.SpaceId;

/** Where a collection's calibration is kept: one JSON file, whole or not there. */
record CalibrationFile(Path path) {
    private static final System.Logger LOG = System.getLogger(CalibrationFile.class.getName());
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Empty if there is none, if it is of another space or format, and, with a warning, if it is damaged. */
    Optional<CollectionCalibration> read(SpaceId space) {
        try {
            return Optional.ofNullable(MAPPER.readValue(Files.readAllBytes(path), CollectionCalibration.class))
                    .filter(c -> c.format() == CollectionCalibration.FORMAT && c.space().equals(space.value()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (JacksonException e) {
            return without("it is damaged (" + e.getOriginalMessage() + ") and is made anew");
        } catch (IOException e) {
            return without(e.toString());
        }
    }

    /** Whether it is not there, or whole. */
    boolean isWhole() {
        try {
            return MAPPER.readTree(Files.readAllBytes(path)).isObject();
        } catch (NoSuchFileException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Empty if there is none. */
    Optional<FileTime> written() {
        try {
            return Optional.of(Files.getLastModifiedTime(path));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<CollectionCalibration> without(String why) {
        LOG.log(System.Logger.Level.WARNING, "answers go without meanings, for the calibration in " + path
                + " cannot be used: " + why);
        return Optional.empty();
    }

    void write(CollectionCalibration calibration) throws IOException {
        WholeFile.write(path, MAPPER.writeValueAsBytes(calibration));
    }
}
