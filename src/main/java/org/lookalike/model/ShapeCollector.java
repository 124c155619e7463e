package org.lookalike.model;

import java.util.Map;

/** Collects the shapes of all parameters and buffers by name. */
record ShapeCollector(Map<String, long[]> shapes) implements PassingOn<String> {
    @Override
    public String conv(String x, Conv conv) {
        shapes.put(conv.name() + ".weight", conv.shape());
        if (conv.bias())
            shapes.put(conv.name() + ".bias", new long[]{conv.out()});
        return x;
    }

    @Override
    public String full(String x, Full full) {
        shapes.put(full.name() + ".weight", full.shape());
        shapes.put(full.name() + ".bias", new long[]{full.out()});
        return x;
    }

    @Override
    public String norm(String x, String name, int channels) {
        for (String part : NORM_PARTS)
            shapes.put(name + part, new long[]{channels});
        return x;
    }
}
