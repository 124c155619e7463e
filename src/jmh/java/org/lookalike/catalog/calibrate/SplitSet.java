package org.lookalike.catalog.calibrate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A folder whose sub-folders are categories, divided by chance.
 *
 * @param indexed copies of two thirds of the files, in folders of their categories
 * @param asking the other third
 */
record SplitSet(String name, Path indexed, List<Path> asking) {
    private static final long SEED = 11;

    /** @param most files to use at most, chosen by chance; 0 for all */
    static SplitSet of(String name, Path folder, int most) throws IOException {
        List<Path> files = new ArrayList<>();
        try (var tree = Files.walk(folder)) {
            tree.filter(Files::isRegularFile)
                    .filter(f -> !f.getFileName().toString().endsWith(".md"))
                    .sorted()
                    .forEach(
                            files::add);
        }
        Collections.shuffle(files, new Random(SEED));
        List<Path> used = most > 0 && most < files.size() ? files.subList(0, most) : files;
        int end = used.size() * 2 / 3;
        Path indexed = Files.createTempDirectory("calibration-" + name);
        for (int i = 0; i < end; i++) {
            Path category = Files.createDirectories(indexed.resolve(category(used.get(i))));
            Files.copy(used.get(i), category.resolve(i + "-" + used.get(i).getFileName()));
        }
        return new SplitSet(name, indexed, List.copyOf(used.subList(end, used.size())));
    }

    static String category(Path file) {
        return file.getName(file.getNameCount() - 2).toString();
    }
}
