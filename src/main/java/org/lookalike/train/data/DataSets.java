package org.lookalike.train.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The forms that collections of labelled pictures come in. */
public final class DataSets {
    private static final String TRAIN = "train";
    private static final String TEST = "test";
    private static final List<String> VALIDATION = List.of("validation", "val");

    private DataSets() {}

    /** Told how many pictures of those that are packed together were written as files. */
    @FunctionalInterface
    public interface Unpacking {
        void unpacked(long pictures, long of);
    }

    /**
     * Finds out what lies there: a list of files ({@link Manifest}), MNIST's or CIFAR's files, folders {@code train} and
     * {@code test} or {@code validation} with sub-folders for categories, or just these sub-folders.
     *
     * @param cache where pictures that are packed together become files, once
     * @throws IOException if it cannot be read, or breaks the rules of its form
     */
    public static DataSet open(Path place, Path cache, Unpacking unpacking) throws IOException {
        if (Files.isRegularFile(place))
            return Manifest.read(place);
        if (!Files.isDirectory(place))
            return DataSet.inFolders(place); // which fails with a sentence
        Optional<PackedPictures> packed = PackedPictures.in(place);
        if (packed.isPresent())
            return parts(packed.get().unpack(cache, unpacking));
        return isInParts(place) ? parts(place) : DataSet.inFolders(place);
    }

    private static boolean isInParts(Path place) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> children = Files.list(place)) {
            for (Path child : (Iterable<Path>) children::iterator)
                if (Files.isDirectory(child) && !Files.isHidden(child))
                    names.add(child.getFileName().toString());
        }
        Set<String> parts = new TreeSet<>(VALIDATION);
        parts.add(TEST);
        return names.remove(TRAIN) && !names.isEmpty() && parts.containsAll(names);
    }

    private static DataSet parts(Path place) {
        List<LabelledSource> validation = new ArrayList<>();
        for (String name : VALIDATION)
            if (Files.isDirectory(place.resolve(name)))
                validation.add(new LabelledSource.InFolders(place.resolve(name)));
        return new DataSet(place, new LabelledSource.InFolders(place.resolve(TRAIN)),
                validation.stream().findFirst(),
                Files.isDirectory(place.resolve(TEST))
                        ? Optional.of(new LabelledSource.InFolders(place.resolve(TEST)))
                        : Optional.empty());
    }
}
