package org.lookalike.image;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Decodes a JPEG whose end marker is missing, only to hear whether the decoder ran out of data. */
final class JpegWarnings {

    private JpegWarnings() {}

    static boolean breaksOff(byte[] file) {
        byte[] ended = Arrays.copyOf(file, file.length + 2);
        ended[file.length] = (byte) 0xff;
        ended[file.length + 1] = (byte) 0xd9;
        AtomicBoolean brokenOff = new AtomicBoolean();
        ImageReader reader = ImageReaders.platform("jpeg");
        try (ImageInputStream input = new ByteArrayImageInputStream(ended)) {
            reader.setInput(input, true, true);
            reader.addIIOReadWarningListener((source, warning) -> {
                if (warning.contains("premature end") || warning.contains("Premature end")
                        || warning.contains("Corrupt JPEG data"))
                    brokenOff.set(true);
            });
            ImageReadParam few = reader.getDefaultReadParam();
            few.setSourceSubsampling(reader.getWidth(0), 8, 0, 0); // every row is decoded, few pixels are kept
            reader.readRaster(0, few);
        } catch (IOException | RuntimeException e) {
            return true;
        } finally {
            reader.dispose();
        }
        return brokenOff.get();
    }
}
