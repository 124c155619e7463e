package org.lookalike.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import nu.pattern.OpenCV;
import org.opencv.core.Core;

/**
 * OpenCV's native library, unpacked once for this machine: its own loader unpacks 65 MB into the temporary folder at each
 * start, and leaves them there when the process is killed.
 */
final class OpenCvLibrary {
    private OpenCvLibrary() {}

    /** @throws LinkageError if this platform has none */
    @SuppressWarnings("restricted") // the launcher allows native access
    static void load() {
        try {
            System.load(unpacked().toString());
        } catch (IOException | UnsatisfiedLinkError e) {
            // No folder of ours can be written, or the platform's folder in the jar is called otherwise.
            OpenCV.loadLocally();
        }
    }

    private static Path unpacked() throws IOException {
        String resource = "/nu/pattern/opencv/" + platform() + "/" + System.mapLibraryName(Core.NATIVE_LIBRARY_NAME);
        Path library = CacheFolder.standard()
                .resolve("opencv-" + Core.VERSION)
                .resolve(platform())
                .resolve(System.mapLibraryName(Core.NATIVE_LIBRARY_NAME));
        if (Files.exists(library))
            return library;
        try (InputStream in = OpenCV.class.getResourceAsStream(resource)) {
            if (in == null)
                throw new IOException("no " + resource);
            Files.createDirectories(library.getParent());
            Path part = Files.createTempFile(library.getParent(), ".unpacking-", null);
            try {
                Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
                Files.move(part, library, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        }
        return library;
    }

    private static String platform() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = name.contains("win") ? "windows" : name.contains("mac") ? "osx" : "linux";
        String arch = System.getProperty("os.arch");
        return system + "/" + (arch.equals("aarch64") ? "ARMv8" : "x86_64");
    }
}
