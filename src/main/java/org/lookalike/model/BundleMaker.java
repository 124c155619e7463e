package org.lookalike.model;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes a bundle of a DenseNet's weights under torchvision's names.
 *
 * @param categories of the classifier, in order
 */
public record BundleMaker(String name, Architecture architecture, Preprocessing preprocessing, List<String> categories,
        Map<String, Object> training, Map<String, Object> figures) {

    private static final Pattern OLD_NAME = Pattern.compile("(denselayer\\d+\\.(?:norm|conv))\\.(\\d)(?=\\.)");

    public BundleMaker {
        categories = List.copyOf(categories);
    }

    /**
     * Writes the bundle; it is there whole or not at all.
     *
     * @param safetensors the weights' file, whose matrices are stored in 16 bits
     * @param folder must not exist yet
     * @throws BadBundle if the file is no safetensors file or its shapes are not the architecture's
     * @throws FileAlreadyExistsException if the folder exists
     */
    public ModelBundle make(byte[] safetensors, Path folder) throws IOException {
        if (Files.exists(folder))
            throw new FileAlreadyExistsException(folder.toString());
        return write(safetensors, folder);
    }

    /**
     * Likewise, in the place of a bundle that is there already; that one stays until the new one is whole.
     *
     * @throws FileAlreadyExistsException if the folder is something else than a bundle
     */
    public ModelBundle replace(byte[] safetensors, Path folder) throws IOException {
        if (Files.exists(folder) && !Models.isBundle(folder))
            throw new FileAlreadyExistsException(folder.toString());
        return write(safetensors, folder);
    }

    private ModelBundle write(byte[] safetensors, Path folder) throws IOException {
        Weights all = Safetensors.read(safetensors).renamed(BundleMaker::presentName);
        Map<String, long[]> shapes = architecture.network().shapes();
        all.require(shapes);
        all.require(Map.of(Head.WEIGHT, new long[]{categories.size(), architecture.embeddingSize()}, Head.BIAS,
                new long[]{categories.size()}));
        Files.createDirectories(folder.toAbsolutePath().getParent());
        Path unfinished = Files.createDirectory(hidden(folder, "new"));
        try {
            Safetensors.write(unfinished.resolve(ModelBundle.BACKBONE), all.only(shapes.keySet()),
                    Safetensors.NumberType.F16);
            Safetensors.write(unfinished.resolve(ModelBundle.HEAD), all.only(List.of(Head.WEIGHT, Head.BIAS)),
                    Safetensors.NumberType.F16);
            SpaceId space = ModelBundle.spaceOf(Files.readAllBytes(unfinished.resolve(ModelBundle.BACKBONE)),
                    preprocessing);
            ModelBundle.JSON.writeValue(unfinished.resolve(ModelBundle.DESCRIPTION).toFile(),
                    new ModelDescription(ModelDescription.FORMAT, name, architecture.label(), preprocessing,
                            architecture.embeddingSize(), space.value(), ModelDescription.LINEAR, categories, training,
                            figures));
            moveInto(unfinished, folder);
            return ModelBundle.open(folder);
        } finally {
            delete(unfinished);
        }
    }

    /** torchvision's older files say {@code denselayer1.norm.1} for {@code denselayer1.norm1}. */
    private static String presentName(String name) {
        return OLD_NAME.matcher(name).replaceFirst("$1$2");
    }

    /** No system replaces one filled folder by another in a single step: the old one steps aside in between. */
    private static void moveInto(Path unfinished, Path folder) throws IOException {
        Path old = hidden(folder, "old");
        if (Files.exists(folder))
            Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (Files.exists(old))
                Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        delete(old);
    }

    private static Path hidden(Path folder, String what) {
        return folder.resolveSibling("." + folder.getFileName() + "-" + what + "-" + System.nanoTime());
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder))
            return;
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList())
                Files.delete(path);
        }
    }
}
