package org.lookalike.image;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What a camera noted.
 *
 * @param orientation how the stored rows and columns lie, 1 to 8 as EXIF numbers them; 1 is upright
 * @param takenAt null if the camera does not say
 */
record Exif(int orientation, @Nullable LocalDateTime takenAt) {
    static final Exif NONE = new Exif(1, null);
    private static final int ORIENTATION = 0x0112;
    /** Where the directory of what the camera noted is. */
    private static final int CAMERA = 0x8769;
    private static final int TAKEN_AT = 0x9003;
    private static final int LONGEST_TIME = 64;
    private static final DateTimeFormatter CAMERA_TIME = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");

    /** @param at where the block starts; damage in it never spoils the picture */
    static Exif read(byte[] file, int at) {
        if (at < 0 || at >= file.length)
            return NONE;
        Bytes bytes = new Bytes(file, file[at] == 'M');
        try {
            TiffDirectory directory = TiffDirectory.first(bytes, at);
            long orientation = directory.number(ORIENTATION, 0, 1);
            return new Exif(orientation >= 1 && orientation <= 8 ? (int) orientation : 1,
                    takenAt(bytes, at, directory));
        } catch (Refusal e) {
            return NONE;
        }
    }

    private static @Nullable LocalDateTime takenAt(Bytes bytes, int at, TiffDirectory directory) {
        try {
            if (!directory.has(CAMERA))
                return null;
            TiffDirectory camera = TiffDirectory.at(bytes, at, directory.number(CAMERA, 0, 0));
            return camera.has(TAKEN_AT)
                    ? LocalDateTime.parse(camera.text(TAKEN_AT, LONGEST_TIME).strip(), CAMERA_TIME)
                    : null;
        } catch (Refusal | DateTimeException e) {
            return null; // cameras without a clock write "0000:00:00 00:00:00"
        }
    }
}
