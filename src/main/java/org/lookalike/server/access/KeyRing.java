package org.lookalike.server.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys as they are right now: a file that changes counts from the next question on. Any number of threads. */
public final class KeyRing {
    private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);
    private final Optional<KeyFile> file;
    private volatile boolean hadFile;
    private volatile Read read = new Read(null, List.of(), true); // as it is without a file

    /** @param file nothing: there are no keys, and will not be any */
    public KeyRing(Optional<KeyFile> file) {
        this.file = file;
    }

    /** What makes one state of the file differ from another. */
    private record Stamp(FileTime changed, long size, @Nullable Object identity) {}

    /** @param isWhole false if there is a file that cannot be read: then no key is known, and nobody comes in without */
    private record Read(@Nullable Stamp stamp, List<ApiKey> keys, boolean isWhole) {}

    /** Whether there is a key, or may be in a file that cannot be read. */
    public boolean hasKeys() {
        Read now = now();
        return !now.isWhole || !now.keys.isEmpty();
    }

    /** Whether nobody was ever given a key, as far as is known: a file that is empty by now, or gone, locks nothing open. */
    boolean isUnused() {
        return now().stamp == null && !hadFile;
    }

    /** Takes as long whichever key it is, and whether it is one. */
    Optional<ApiKey> find(String presented) {
        byte[] digest = bytes(Secret.sha256(presented));
        ApiKey found = null;
        for (ApiKey key : now().keys)
            if (MessageDigest.isEqual(bytes(key.sha256()), digest))
                found = key;
        return Optional.ofNullable(found);
    }

    /** As it is now, if it was not revoked. */
    Optional<ApiKey> stillThere(ApiKey known) {
        return now().keys.stream().filter(key -> key.sha256().equals(known.sha256())).findFirst();
    }

    private Read now() {
        Stamp stamp = stamp();
        Read last = read;
        return Objects.equals(stamp, last.stamp) ? last : readAgain(stamp);
    }

    private synchronized Read readAgain(@Nullable Stamp stamp) {
        Read again;
        try {
            again = new Read(stamp, stamp == null ? List.of() : file.orElseThrow().keys(), true);
        } catch (IOException e) {
            LOG.error("no key is accepted until the file of keys can be read again: {}", e.getMessage());
            again = new Read(stamp, List.of(), false);
        }
        read = again;
        hadFile |= stamp != null;
        return again;
    }

    /** Null if there is no file. */
    private @Nullable Stamp stamp() {
        if (file.isEmpty())
            return null;
        try {
            var attributes = Files.readAttributes(file.get().path(), BasicFileAttributes.class);
            return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            return new Stamp(FileTime.fromMillis(0), -1, null); // there is something, which reading will name
        }
    }

    private static byte[] bytes(String hex) {
        return hex.getBytes(StandardCharsets.US_ASCII);
    }
}
