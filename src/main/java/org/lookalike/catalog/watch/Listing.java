package org.lookalike.catalog.watch;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * What lies in a directory.
 *
 * @param fingerprint another number, but for one case in 2^64, when a name, size or time in it changes
 */
record Listing(boolean isEmpty, List<Path> directories, long fingerprint) {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** @param except what is passed over */
    static Listing of(Path directory, Predicate<Path> except) throws IOException {
        List<Path> directories = new ArrayList<>();
        long fingerprint = 0;
        boolean empty = true;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                if (except.test(entry))
                    continue;
                empty = false;
                fingerprint += fingerprint(entry, directories); // a sum: the order is the system's
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return new Listing(empty, List.copyOf(directories), fingerprint);
    }

    private static long fingerprint(Path entry, List<Path> directories) throws IOException {
        long name = mixed(entry.getFileName().toString().hashCode());
        try {
            var found = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (found.isDirectory()) {
                directories.add(entry);
                return name;
            }
            return mixed(mixed(name + found.size()) + found.lastModifiedTime().to(TimeUnit.NANOSECONDS));
        } catch (NoSuchFileException e) {
            return name; // gone meanwhile
        }
    }

    /** The finaliser of SplitMix64: Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014, figure 17. */
    private static long mixed(long bits) {
        long z = bits + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
