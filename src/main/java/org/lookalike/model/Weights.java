package org.lookalike.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A network's parameters and buffers by their public names, such as {@code features.conv0.weight}. */
public record Weights(Map<String, Tensor> tensors) {

    public Weights {
        tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
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

    /** Those of the given names, in the order of the names. */
    Weights only(Iterable<String> names) {
        Map<String, Tensor> chosen = new LinkedHashMap<>();
        for (String name : names)
            chosen.put(name, get(name));
        return new Weights(chosen);
    }

    /** The same tensors under other names. */
    Weights renamed(UnaryOperator<String> names) {
        Map<String, Tensor> renamed = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> renamed.put(names.apply(name), tensor));
        return new Weights(renamed);
    }
}
