package org.lookalike.model;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes a bundle of a DenseNet's weights under torchvision's names.
 *
 * @param categories of the classifier, in order
 */
public record BundleMaker(String name, Architecture architecture, Preprocessing preprocessing, List<String> categories,
        Map<String, Object> training, Map<String, Object> figures) {

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
        Weights all = Safetensors.read(safetensors);
        Map<String, long[]> shapes = architecture.network().shapes();
        all.require(shapes);
        all.require(Map.of(Head.WEIGHT, new long[]{categories.size(), architecture.embeddingSize()}, Head.BIAS,
                new long[]{categories.size()}));
        Files.createDirectories(folder.toAbsolutePath().getParent());
        Path unfinished = Files
                .createDirectory(folder.resolveSibling("." + folder.getFileName() + "-" + System.nanoTime()));
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
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            return ModelBundle.open(folder);
        } finally {
            delete(unfinished);
        }
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
