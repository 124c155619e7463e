package org.lookalike.catalog.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lookalike.image.ContentId;
import org.lookalike.image.PictureFacts;
import org.lookalike.image.Thumbnail;

/**
 * Which thumbnails are not as they are to be.
 *
 * @param place of a picture's thumbnail
 */
public record ThumbnailCheck(Function<ContentId, Path> place) {
    private static final int LEAST = 4;
    private static final int START_OF_IMAGE = 0xffd8;
    private static final int END_OF_IMAGE = 0xffd9;

    /** Whether it has one, whole from its first marker to its last, or needs none. */
    public boolean isThere(PictureFacts facts) throws IOException {
        try (FileChannel file = FileChannel.open(place.apply(facts.id()))) {
            return file.size() >= LEAST && marker(file, 0) == START_OF_IMAGE
                    && marker(file, file.size() - 2) == END_OF_IMAGE;
        } catch (NoSuchFileException e) {
            return Thumbnail.isSmall(facts);
        }
    }

    private static int marker(FileChannel file, long at) throws IOException {
        ByteBuffer two = ByteBuffer.allocate(2);
        return file.read(two, at) == 2 ? two.getShort(0) & 0xffff : 0;
    }

    /** Files that have been in the folder for a while and are of no picture. */
    public static List<Path> ofNone(Path folder, long beforeMillis, Predicate<ContentId> known) throws IOException {
        if (!Files.isDirectory(folder))
            return List.of();
        try (Stream<Path> files = Files.find(folder, 2,
                (file, facts) -> facts.isRegularFile() && facts.lastModifiedTime().toMillis() < beforeMillis)) {
            return files.filter(file -> isOfNone(file.getFileName().toString(), known)).sorted().toList();
        }
    }

    private static boolean isOfNone(String name, Predicate<ContentId> known) {
        return ContentId.isOne(name) && !known.test(new ContentId(name));
    }
}
