package org.lookalike.train.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;

/** Writes pictures as PNG files into sub-folders named after their categories. For one thread. */
final class UnpackedFiles implements PackedPictures.Taker {
    private final Path part;
    private final int pack;
    private final long total;
    private final DataSets.Unpacking unpacking;
    private final Set<String> made = new HashSet<>();
    private long done;

    /**
     * @param part the folder of the part
     * @param pack its number, for the files' names
     * @param done pictures of other packs
     */
    UnpackedFiles(Path part, int pack, long done, long total, DataSets.Unpacking unpacking) {
        this.part = part;
        this.pack = pack;
        this.done = done;
        this.total = total;
        this.unpacking = unpacking;
    }

    @Override
    public void take(RawPicture picture, String category, long number) throws IOException {
        Path folder = part.resolve(category);
        if (made.add(category))
            Files.createDirectories(folder);
        Path file = folder.resolve(String.format(Locale.ROOT, "%d-%06d.png", pack, number));
        try (var out = Files.newOutputStream(file)) {
            ImageIO.write(picture.image(), "png", out);
        }
        unpacking.unpacked(++done, total);
    }

    long done() {
        return done;
    }
}
