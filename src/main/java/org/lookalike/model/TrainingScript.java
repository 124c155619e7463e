package org.lookalike.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Writes a network's training pass as TorchScript source: a method of the pictures, N×C×side×side, and of the network's
 * arrays, in their order, to the feature map N×C×h×w, in the bits of the arrays. PyTorch differentiates it.
 */
final class TrainingScript extends TorchScriptLayers {
    private final Map<String, String> arguments = new LinkedHashMap<>();
    private final Set<String> learning;
    private final Precision precision;

    private TrainingScript(TorchScriptArchive archive, Set<String> arrays, Set<String> learning, Precision precision) {
        super(new TorchScriptBody(archive));
        this.learning = learning;
        this.precision = precision;
        for (String name : arrays)
            arguments.put(name, "a" + arguments.size());
    }

    /**
     * @param arrays their names, in the order in which they are handed over
     * @param learning names of layers that normalise by the batch and count it into their statistics
     */
    static TorchScriptArchive write(Network network, Set<String> arrays, Set<String> learning, Precision precision,
            int side) {
        var archive = new TorchScriptArchive();
        var script = new TrainingScript(archive, arrays, learning, precision);
        Value input = script.assign(side, "torch.contiguous(x, memory_format=2)");
        if (precision == Precision.BF16)
            input = script.converted(input, BF16);
        Value map = network.describe(script, input);
        if (precision == Precision.BF16)
            map = script.converted(map, FP32);
        List<String> parameters = new ArrayList<>(List.of("x"));
        parameters.addAll(script.arguments.values());
        script.body.program(map.name(), parameters);
        return archive;
    }

    private String argument(String name) {
        return Objects.requireNonNull(arguments.get(name));
    }

    /** Of what is multiplied. */
    private String factor(String name) {
        return precision == Precision.BF16 ? converted(argument(name), BF16) : argument(name);
    }

    @Override
    public Value conv(Value x, Conv conv) {
        return convolution(x, conv, factor(conv.name() + ".weight"),
                conv.bias() ? factor(conv.name() + ".bias") : "None");
    }

    @Override
    public Value full(Value x, Full full) {
        return full(x, full, factor(full.name() + ".weight"), factor(full.name() + ".bias"));
    }

    @Override
    public Value norm(Value x, String name, int channels) {
        return norm(x, NORM_PARTS.stream()
                .map(part -> argument(name + part))
                .toList(), learning.contains(name));
    }

    /** Only where something learns; drawn by PyTorch's own generator. */
    @Override
    public Value drop(Value x, double share) {
        return learning.isEmpty() ? x : assign(x.side(), "torch.dropout(" + x.name() + ", " + share + ", True)");
    }
}
