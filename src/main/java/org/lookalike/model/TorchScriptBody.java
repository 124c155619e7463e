package org.lookalike.model;

/** The text of a module's methods in the making. */
final class TorchScriptBody {
    private final TorchScriptArchive archive;
    private final StringBuilder map = new StringBuilder();
    private final StringBuilder prepare = new StringBuilder();
    private int variables;

    /** @param archive gets the methods */
    TorchScriptBody(TorchScriptArchive archive) {
        this.archive = archive;
    }

    /** Answers the variable that gets the expression's value. */
    String assign(String expression) {
        String name = "_" + variables++;
        map.append("    ").append(name).append(" = ").append(expression).append('\n');
        return name;
    }

    /** Answers the attribute that gets the expression's value once, when the module is loaded. */
    String prepared(String expression) {
        String attribute = archive.attribute();
        prepare.append("    self.").append(attribute).append(" = ").append(expression).append('\n');
        return attribute;
    }

    /** Once, for one method that takes parameters, too, all tensors. */
    void program(String last, Iterable<String> parameters) {
        archive.method("forward", String.join(": Tensor,\n    ", parameters) + ": Tensor", "Tensor",
                map + "    return " + last + "\n");
    }

    /**
     * Once, for the methods of a serving form.
     *
     * @param last the variable with the feature map
     * @param prepacked whether something is prepared
     */
    void servingForm(String last, boolean prepacked) {
        archive.method("map", map + "    return " + last + "\n");
        archive.method("features", """
                    m = (self).map(x, )
                    f = %s
                    return torch.contiguous(f, memory_format=0)
                """.formatted(TorchScriptLayers.converted("m", TorchScriptLayers.FP32)));
        archive.method("forward", """
                    m = (self).map(x, )
                    p = torch.flatten(torch.adaptive_avg_pool2d(m, [1, 1]), 1, -1)
                    return %s
                """.formatted(TorchScriptLayers.converted("p", TorchScriptLayers.FP32)));
        if (prepacked)
            archive.method("prepare", prepare + "    return x\n");
    }
}
