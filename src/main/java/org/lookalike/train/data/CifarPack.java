package org.lookalike.train.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * CIFAR's binary version: labels, one byte for CIFAR-10 and two for CIFAR-100, whose second is the category, then 32x32
 * levels of red, green and blue (Krizhevsky, "The CIFAR-10 dataset", binary version).
 *
 * @param part the folder of its part
 * @param meta the file of the categories' names
 * @param names of the categories, by label
 * @param labels bytes before each picture
 */
record CifarPack(String part, Path file, Path meta, List<String> names, int labels) implements PackedPictures.Pack {
    private static final int SIDE = 32;
    private static final int LEVELS = 3 * SIDE * SIDE;
    private static final long LONGEST_NAMES = 1 << 16;

    CifarPack {
        names = List.copyOf(names);
    }

    /** Those that have their categories' names beside them. */
    static List<CifarPack> among(List<Path> files) throws IOException {
        List<CifarPack> packs = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (name.matches("(data_batch_\\d|test_batch)\\.bin"))
                packs.addAll(pack(file, name.startsWith("test"), "batches.meta.txt", 1));
            else if (name.matches("(train|test)\\.bin"))
                packs.addAll(pack(file, name.startsWith("test"), "fine_label_names.txt", 2));
        }
        return packs;
    }

    private static List<CifarPack> pack(Path file, boolean test, String meta, int labels) throws IOException {
        Path names = file.resolveSibling(meta);
        if (!Files.isRegularFile(names) || Files.size(names) > LONGEST_NAMES)
            return List.of();
        List<String> categories = lines(names).stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
        for (String category : categories)
            if (!category.matches("[\\w][\\w -]*"))
                throw new IOException(
                        names + " names categories of letters, digits, _ and -, got \"" + category + "\"");
        return List.of(new CifarPack(test ? "test" : "train", file, names, categories, labels));
    }

    private static List<String> lines(Path names) throws IOException {
        try {
            return Files.readAllLines(names, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new IOException(names + " names categories in UTF-8, and this is none", e);
        }
    }

    @Override
    public List<Path> files() {
        return List.of(file, meta);
    }

    @Override
    public long count() throws IOException {
        long bytes = Files.size(file);
        if (bytes % (labels + LEVELS) != 0)
            throw new IOException(file + " is no CIFAR file of this kind: it has " + (labels + LEVELS)
                    + " bytes for each picture, got " + bytes);
        return bytes / (labels + LEVELS);
    }

    @Override
    public void read(PackedPictures.Taker taker) throws IOException {
        long count = count();
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (long i = 0; i < count; i++) {
                byte[] record = in.readNBytes(labels + LEVELS);
                int label = record.length < labels ? names.size() : record[labels - 1] & 255;
                if (label >= names.size() || record.length < labels + LEVELS)
                    throw new IOException(file + " is no CIFAR file of this kind: picture " + i + " has label " + label
                            + ", and there are names for " + names.size());
                byte[] levels = new byte[LEVELS];
                System.arraycopy(record, labels, levels, 0, LEVELS);
                taker.take(new RawPicture(3, SIDE, SIDE, levels), names.get(label), i);
            }
        }
    }
}
