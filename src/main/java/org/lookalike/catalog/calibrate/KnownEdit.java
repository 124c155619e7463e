package org.lookalike.catalog.calibrate;

import java.util.random.RandomGenerator;
import org.lookalike.image.Pixels;
import org.lookalike.image.Recompression;
import org.lookalike.image.Resampler;

/** What people do to a picture that leaves it the same picture. How strongly is drawn at random. */
enum KnownEdit {
    /** To between half and nine tenths of its size; pictures that are small already, to up to twice. */
    RESIZED {
        @Override
        Pixels of(Pixels picture, RandomGenerator random) {
            double factor = random.nextDouble(0.5, 0.9);
            if (factor * Math.min(picture.width(), picture.height()) < SMALL)
                factor = 1 / factor;
            return Resampler.resize(picture, scaled(picture.width(), factor), scaled(picture.height(), factor));
        }
    },
    /** As JPEG of quality 30 to 90. */
    RECOMPRESSED {
        @Override
        Pixels of(Pixels picture, RandomGenerator random) {
            return Recompression.jpeg(picture, random.nextInt(30, 91));
        }
    },
    /** By up to a tenth of each side. */
    CROPPED {
        @Override
        Pixels of(Pixels picture, RandomGenerator random) {
            int width = scaled(picture.width(), 1 - random.nextDouble(LARGEST_CROP));
            int height = scaled(picture.height(), 1 - random.nextDouble(LARGEST_CROP));
            return Resampler.crop(picture, random.nextInt(picture.width() - width + 1),
                    random.nextInt(picture.height() - height + 1), width, height);
        }
    },
    /** Brighter or darker by up to a fifth. */
    BRIGHTENED {
        @Override
        Pixels of(Pixels picture, RandomGenerator random) {
            double factor = random.nextDouble(0.8, 1.2);
            byte[] levels = new byte[picture.rgb().length];
            for (int i = 0; i < levels.length; i++)
                levels[i] = (byte) Math.min(255, Math.round((picture.rgb()[i] & 0xff) * factor));
            return new Pixels(picture.width(), picture.height(), levels);
        }
    };

    /** The shorter side in pixels below which nobody makes a picture smaller. */
    private static final int SMALL = 64;
    private static final double LARGEST_CROP = 0.1;

    /** Another picture; the given one stays as it is. */
    abstract Pixels of(Pixels picture, RandomGenerator random);

    private static int scaled(int side, double factor) {
        return Math.max(1, (int) Math.round(side * factor));
    }
}
