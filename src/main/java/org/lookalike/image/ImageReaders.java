package org.lookalike.image;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/** The ImageIO readers used here. A reader belongs to one thread and one picture. */
final class ImageReaders {
    private static final String PLUGINS = "com.twelvemonkeys.";
    private static final Map<String, ImageReaderSpi> PLATFORM = new ConcurrentHashMap<>();
    private static final Map<String, ImageReaderSpi> BEST = new ConcurrentHashMap<>();

    static {
        ImageIO.setUseCache(false);
        // The plug-ins lie beside this class, whatever class loader the current thread has.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ImageReaders.class.getClassLoader());
        try {
            ImageIO.scanForPlugins();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private ImageReaders() {}

    /** The reader that comes with the Java platform. */
    static ImageReader platform(String format) {
        return create(PLATFORM, format, provider -> !provider.getClass().getName().startsWith(PLUGINS));
    }

    /** The reader that understands most: a plug-in's where there is one. */
    static ImageReader best(PictureFormat format) {
        return create(BEST, format.extension(), provider -> provider.getClass().getName().startsWith(PLUGINS));
    }

    private static ImageReader create(Map<String, ImageReaderSpi> providers, String format,
            Predicate<ImageReaderSpi> preferred) {
        try {
            return providers.computeIfAbsent(format, name -> find(name, preferred)).createReaderInstance();
        } catch (IOException e) {
            throw new IllegalStateException("the reader for " + format + " does not start", e);
        }
    }

    private static ImageReaderSpi find(String format, Predicate<ImageReaderSpi> preferred) {
        Iterator<ImageReaderSpi> all = IIORegistry.getDefaultInstance()
                .getServiceProviders(ImageReaderSpi.class, provider -> provider instanceof ImageReaderSpi spi
                        && List.of(spi.getFormatNames()).contains(format), true);
        List<ImageReaderSpi> able = new ArrayList<>();
        all.forEachRemaining(able::add);
        return able.stream()
                .filter(preferred)
                .findFirst()
                .or(() -> able.stream().findFirst())
                .orElseThrow(() -> new IllegalStateException("there is no ImageIO reader for " + format));
    }
}
