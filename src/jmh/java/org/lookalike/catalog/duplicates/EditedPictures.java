package org.lookalike.catalog.duplicates;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.lookalike.image.Pixels;
import org.lookalike.image.Thumbnail;

/**
 * Pictures of which some have known copies: every picture of a folder, and for some of them, chosen by seed, a few edits
 * each. A copy's file is called {@code NUMBER--EDIT.ext} beside {@code NUMBER.ext}, its original; all lie in one folder.
 */
final class EditedPictures {
    private EditedPictures() {}

    /**
     * @param families how many originals get copies
     * @param edits how many copies each gets, drawn without repetition from {@link Edit#kinds}
     */
    static void make(Path source, Path target, long seed, int families, int edits) throws IOException {
        Thumbnail.jpeg(new Pixels(1, 1, new byte[3])); // has the native library loaded, which writes WebP
        List<Path> files = new ArrayList<>();
        try (var tree = Files.walk(source)) {
            tree.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
        var random = new Random(seed);
        Collections.shuffle(files, random);
        Files.createDirectories(target);
        for (int n = 0; n < files.size(); n++) {
            String name = "%05d".formatted(n);
            Files.copy(files.get(n), target.resolve(name + extension(files.get(n))));
            if (n < families)
                copies(files.get(n), target, name, edits, random);
        }
    }

    private static void copies(Path original, Path target, String name, int edits, Random random)
            throws IOException {
        BufferedImage picture = ImageIO.read(original.toFile());
        List<Edit> kinds = new ArrayList<>(Edit.kinds());
        Collections.shuffle(kinds, random);
        for (Edit edit : kinds.subList(0, edits))
            edit.saving()
                    .save(edit.change().of(picture, random),
                            target.resolve(name + "--" + edit.name() + "." + edit.saving().extension()));
    }

    private static String extension(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.'));
    }
}
