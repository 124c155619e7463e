package org.lookalike.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A file like a published one: a whole DenseNet-121 with its classifier, under torchvision's names. */
public final class PublishedWeights {
    private PublishedWeights() {}

    public static void write(Path file, int categories) throws IOException {
        Safetensors.write(file, of(categories), Safetensors.NumberType.F16);
    }

    static Weights of(int categories) {
        Architecture architecture = Architecture.labelled("densenet121");
        Map<String, long[]> shapes = new LinkedHashMap<>(architecture.network().shapes());
        shapes.put(Head.WEIGHT, new long[]{categories, architecture.embeddingSize()});
        shapes.put(Head.BIAS, new long[]{categories});
        return FilledWeights.of(shapes);
    }
}
