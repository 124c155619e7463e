package org.lookalike.model;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes a bundle of a network's weights under their public names.
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
        return write(safetensors, folder, false);
    }

    /**
     * Likewise, in the place of a bundle that is there already; that one stays until the new one is whole.
     *
     * @throws FileAlreadyExistsException if the folder is something else than a bundle
     */
    public ModelBundle replace(byte[] safetensors, Path folder) throws IOException {
        return write(safetensors, folder, true);
    }

    private ModelBundle write(byte[] safetensors, Path folder, boolean replacing) throws IOException {
        Weights all = Safetensors.read(safetensors).renamed(BundleMaker::presentName);
        Map<String, long[]> shapes = architecture.network().shapes();
        all.require(shapes);
        architecture.require(preprocessing);
        Weights head = all.headOf(architecture);
        HeadKind kind = architecture.publicHead().size() == 1 ? HeadKind.LINEAR : HeadKind.FC;
        Head.of(kind, categories, kind == HeadKind.LINEAR ? architecture.embeddingSize() : Head.featuresOf(head), head);
        return BundleFolder.put(folder, replacing, unfinished -> {
            Path backbone = unfinished.resolve(ModelBundle.BACKBONE);
            Safetensors.write(backbone, all.only(shapes.keySet()), Safetensors.NumberType.F16);
            Safetensors.write(unfinished.resolve(ModelBundle.HEAD), head, Safetensors.NumberType.F16);
            SpaceId space = ModelBundle.spaceOf(Files.readAllBytes(backbone), preprocessing);
            new ModelDescription(ModelDescription.FORMAT, name, architecture.label(), preprocessing,
                    architecture.embeddingSize(), space.value(), kind.label(), categories, training, figures)
                    .write(unfinished);
        });
    }

    /** torchvision's older files say {@code denselayer1.norm.1} for {@code denselayer1.norm1}. */
    private static String presentName(String name) {
        return OLD_NAME.matcher(name).replaceFirst("$1$2");
    }
}
