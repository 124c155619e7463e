package org.lookalike.image;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** Every format, by ImageIO and its plug-ins. */
final class ImageIoCodec {

    private ImageIoCodec() {}

    /**
     * @param pixels as stored: not yet upright
     * @param profile the colour space that they are in; null for sRGB, or if the reader does not know
     */
    record Stored(Pixels pixels, @Nullable ICC_Profile profile) {}

    /** @param step only every so many pixels of a row, and rows, are taken */
    static Stored decode(byte[] file, PictureFormat format, int step) throws Refusal {
        // The platform's readers are the better ones where there is no plug-in.
        ImageReader reader = ImageReaders.best(format);
        try (ImageInputStream input = input(file, format)) {
            reader.setInput(input, true, true);
            ImageReadParam param = reader.getDefaultReadParam();
            if (step > 1)
                param.setSourceSubsampling(step, step, 0, 0);
            BufferedImage image = reader.read(0, param);
            return new Stored(Flattening.onWhite(image), profile(image));
        } catch (IOException e) {
            throw Refusal.damaged(format, e);
        } finally {
            reader.dispose();
        }
    }

    /** What the reader gets to see. */
    private static ImageInputStream input(byte[] file, PictureFormat format) throws Refusal {
        return switch (format) {
            case PNG -> PngHeader.needed(new Bytes(file, true));
            case TIFF -> TiffHeader.needed(new Bytes(file, file[0] == 'M'));
            case WEBP -> WebpHeader.needed(new Bytes(file, false));
            case JPEG, GIF, BMP -> new ByteArrayImageInputStream(file);
        };
    }

    private static @Nullable ICC_Profile profile(BufferedImage image) {
        ColorSpace space = image.getColorModel().getColorSpace();
        boolean other = space instanceof ICC_ColorSpace && !space.isCS_sRGB() && space.getType() == ColorSpace.TYPE_RGB;
        return other ? ((ICC_ColorSpace) space).getProfile() : null;
    }
}
