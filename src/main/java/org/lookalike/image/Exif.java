package org.lookalike.image;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
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
    private static final DateTimeFormatter CAMERA_TIME = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");

    /** @param at where the block starts; damage in it never spoils the picture */
    static Exif read(byte[] file, int at) {
        if (at < 0 || at >= file.length)
            return NONE;
        Metadata metadata = new Metadata();
        try {
            new ExifReader().extract(new ByteArrayReader(file, at), metadata, 0);
        } catch (RuntimeException e) {
            return NONE;
        }
        return new Exif(orientation(metadata), takenAt(metadata));
    }

    private static int orientation(Metadata metadata) {
        for (ExifIFD0Directory directory : metadata.getDirectoriesOfType(ExifIFD0Directory.class)) {
            Integer found = directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            if (found != null)
                return found >= 1 && found <= 8 ? found : 1;
        }
        return 1;
    }

    private static @Nullable LocalDateTime takenAt(Metadata metadata) {
        for (ExifSubIFDDirectory directory : metadata.getDirectoriesOfType(ExifSubIFDDirectory.class)) {
            String said = directory.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL);
            if (said == null)
                continue;
            try {
                return LocalDateTime.parse(said.strip(), CAMERA_TIME);
            } catch (DateTimeException e) {
                return null; // cameras without a clock write "0000:00:00 00:00:00"
            }
        }
        return null;
    }
}
