package org.lookalike.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** A network's parameters and buffers by their public names, such as {@code features.conv0.weight}. */
public record Weights(Map<String, Tensor> tensors) {

    public Weights {
        tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
    }

    /**
     * For training from scratch: matrices drawn from a normal distribution, normalisations that change nothing yet.
     *
     * @param deviation 0 for a variance of 2 / inputs (He et al. 2015, "Delving Deep into Rectifiers", section 2.2)
     * @param biases of the layers that have some, in order; none for 0
     * @throws BadBundle if there are biases, but not as many as such layers
     */
    public static Weights drawn(Architecture architecture, RandomGenerator random, double deviation,
            List<Double> biases) {
        Weights drawn = drawn(architecture.network(), random, deviation);
        List<Tensor> biased = drawn.tensors.entrySet()
                .stream()
                .filter(entry -> entry.getKey().endsWith(".bias") && !drawn.isNormalisation(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (!biases.isEmpty() && biases.size() != biased.size())
            throw new BadBundle(architecture.label() + " has " + biased.size() + " layers with biases, got "
                    + biases.size());
        for (int i = 0; i < biases.size(); i++)
            Arrays.fill(biased.get(i).data(), biases.get(i).floatValue());
        return drawn;
    }

    private boolean isNormalisation(String parameter) {
        return tensors.containsKey(parameter.substring(0, parameter.lastIndexOf('.')) + ".running_mean");
    }

    static Weights drawn(Network network, RandomGenerator random, double deviation) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        network.shapes().forEach((name, shape) -> {
            float[] numbers = new float[(int) Tensor.count(shape)];
            if (shape.length > 1) {
                double own = deviation > 0 ? deviation : Math.sqrt(2.0 * shape[0] / numbers.length);
                for (int i = 0; i < numbers.length; i++)
                    numbers[i] = (float) (random.nextGaussian() * own);
            } else if (name.endsWith(".weight") || name.endsWith(".running_var")) {
                Arrays.fill(numbers, 1);
            }
            tensors.put(name, new Tensor(shape, numbers));
        });
        return new Weights(tensors);
    }

    /** @throws BadBundle if there is no tensor of that name */
    Tensor get(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null)
            throw new BadBundle("the weights have no \"" + name + "\"");
        return tensor;
    }

    /**
     * Holds these weights against the shapes that a network needs.
     *
     * @throws BadBundle if a tensor is missing or of another shape; names up to three of them
     */
    void require(Map<String, long[]> shapes) {
        List<String> wrong = new ArrayList<>();
        shapes.forEach((name, shape) -> {
            Tensor tensor = tensors.get(name);
            if (tensor == null)
                wrong.add("\"" + name + "\" is missing");
            else if (!Arrays.equals(tensor.shape(), shape))
                wrong.add("\"" + name + "\" has shape " + Arrays.toString(tensor.shape()) + " instead of "
                        + Arrays.toString(shape));
        });
        if (!wrong.isEmpty())
            throw new BadBundle("the weights do not fit the network: "
                    + String.join(", ", wrong.subList(0, Math.min(3, wrong.size())))
                    + (wrong.size() > 3 ? " and " + (wrong.size() - 3) + " more" : ""));
    }

    /** As they are after they were written into a bundle, where matrices are kept in half precision. */
    public Weights asStored() {
        Map<String, Tensor> stored = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> stored.put(name, tensor.shape().length > 1 ? tensor.halved() : tensor));
        return new Weights(stored);
    }

    /** Writes them in full precision, as a safetensors file. */
    public void write(Path file) throws IOException {
        Safetensors.write(file, this, Safetensors.NumberType.F32);
    }

    /** @throws BadBundle if it is no safetensors file */
    public static Weights read(Path file) throws IOException {
        return Safetensors.read(Files.readAllBytes(file));
    }

    /** Those of the given names, in the order of the names. */
    Weights only(Iterable<String> names) {
        Map<String, Tensor> chosen = new LinkedHashMap<>();
        for (String name : names)
            chosen.put(name, get(name));
        return new Weights(chosen);
    }

    /** The layers behind a backbone, as a head calls them. */
    Weights headOf(Architecture architecture) {
        Map<String, Tensor> head = new LinkedHashMap<>();
        architecture.publicHead().forEach((name, publicName) -> {
            for (String part : List.of(".weight", ".bias"))
                head.put(name + part, get(publicName + part));
        });
        return new Weights(head);
    }

    /**
     * A head's layers, as the architecture has them in public.
     *
     * @throws BadBundle if it has others
     */
    Weights publishedHead(Architecture architecture) {
        Map<String, Tensor> published = new LinkedHashMap<>();
        architecture.publicHead().forEach((name, publicName) -> {
            for (String part : List.of(".weight", ".bias"))
                if (tensors.containsKey(name + part))
                    published.put(publicName + part, get(name + part));
        });
        if (published.size() != tensors.size() || published.size() != 2 * architecture.publicHead().size())
            throw new BadBundle(architecture.label() + " has the layers " + architecture.publicHead().values()
                    + " behind its backbone, and this head has " + tensors.keySet());
        return new Weights(published);
    }

    /** The same tensors under other names. */
    Weights renamed(UnaryOperator<String> names) {
        Map<String, Tensor> renamed = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> renamed.put(names.apply(name), tensor));
        return new Weights(renamed);
    }
}
