package org.lookalike.model;

import java.util.List;

/**
 * Writes a network's serving form as TorchScript source: normalisation folded into the convolution before it, tensors in
 * channels_last, in one of the {@link ServingVariant}s. The module has {@code forward} (N×3×H×W to pooled features N×C),
 * {@code features} (to the feature map N×C×h×w) and, when prepacked, {@code prepare}, to be called once after loading.
 */
final class TorchScriptWriter implements Layers<String> {
    private static final double EPSILON = 1e-5;

    private final Weights weights;
    private final ServingVariant variant;
    private final TorchScriptArchive archive = new TorchScriptArchive();
    private final StringBuilder body = new StringBuilder();
    private final StringBuilder prepare = new StringBuilder();
    private int variables;

    private TorchScriptWriter(Weights weights, ServingVariant variant) {
        this.weights = weights;
        this.variant = variant;
    }

    static TorchScriptArchive write(DenseNet network, Weights weights, ServingVariant variant) {
        var writer = new TorchScriptWriter(weights, variant);
        String input = writer.assign("torch.contiguous(x, memory_format=2)");
        if (variant.bf16())
            input = writer.assign("torch.to(" + input + ", 15, False, False, None)");
        String map = network.describe(writer, input);
        writer.methods(map);
        return writer.archive;
    }

    private void methods(String map) {
        archive.method("map", body + "    return " + map + "\n");
        archive.method("features", """
                    m = (self).map(x, )
                    f = torch.to(m, 6, False, False, None)
                    return torch.contiguous(f, memory_format=0)
                """);
        archive.method("forward", """
                    m = (self).map(x, )
                    p = torch.flatten(torch.adaptive_avg_pool2d(m, [1, 1]), 1, -1)
                    return torch.to(p, 6, False, False, None)
                """);
        if (variant.prepacked())
            archive.method("prepare", prepare + "    return x\n");
    }

    @Override
    public String conv(String x, Conv conv) {
        return convolve(x, conv, weights.get(conv.name() + ".weight").data(), "None", false);
    }

    @Override
    public String convNormRelu(String x, Conv conv, String norm) {
        float[][] affine = affine(norm);
        float[] folded = weights.get(conv.name() + ".weight").data().clone();
        int filter = folded.length / conv.out();
        for (int i = 0; i < folded.length; i++)
            folded[i] *= affine[0][i / filter];
        String bias = archive.constant(new long[]{conv.out()}, affine[1], variant.bf16());
        return convolve(x, conv, folded, bias, true);
    }

    private String convolve(String x, Conv conv, float[] weight, String bias, boolean relu) {
        String constant = archive.channelsLast(conv.shape(), weight, variant.bf16());
        String stride = "[" + conv.stride() + ", " + conv.stride() + "]";
        String padding = "[" + conv.padding() + ", " + conv.padding() + "]";
        if (!variant.prepacked()) {
            String y = assign("torch.conv2d(" + x + ", " + constant + ", " + bias + ", " + stride + ", " + padding
                    + ", [1, 1])");
            return relu ? assign("torch.relu_(" + y + ")") : y;
        }
        String packed = archive.attribute();
        prepare.append(
                "    self." + packed + " = torch.mkldnn_reorder_conv2d_weight(torch.to_mkldnn(" + constant + ", None), "
                        + padding + ", " + stride + ", [1, 1], 1, None)\n");
        return assign(
                "ops.mkldnn._convolution_pointwise(" + x + ", self." + packed + ", " + bias + ", " + padding + ", "
                        + stride + ", [1, 1], 1, \"" + (relu ? "relu" : "none")
                        + "\", annotate(List[Optional[number]], []), None)");
    }

    @Override
    public String normRelu(String x, String name, int channels) {
        String parts = "";
        for (String part : List.of(".weight", ".bias", ".running_mean", ".running_var"))
            parts += ", " + archive.constant(new long[]{channels}, weights.get(name + part).data(), false);
        return assign("torch.relu_(" + assign("torch.batch_norm(" + x + parts + ", False, 0.1, " + EPSILON + ", False)")
                + ")");
    }

    @Override
    public String maxPool(String x, int kernel, int stride, int padding) {
        return assign("torch.max_pool2d(%s, [%d, %d], [%d, %d], [%d, %d], [1, 1], False)".formatted(x, kernel, kernel,
                stride, stride, padding, padding));
    }

    @Override
    public String averagePool(String x, int side) {
        return assign(
                "torch.avg_pool2d(%s, [%d, %d], [%d, %d], [0, 0], False, True, None)".formatted(x, side, side, side,
                        side));
    }

    @Override
    public String concat(String a, String b) {
        return assign("torch.cat([" + a + ", " + b + "], 1)");
    }

    /** A normalisation as scale and shift: y = x * scale + shift. */
    private float[][] affine(String norm) {
        float[] weight = weights.get(norm + ".weight").data();
        float[] bias = weights.get(norm + ".bias").data();
        float[] mean = weights.get(norm + ".running_mean").data();
        float[] variance = weights.get(norm + ".running_var").data();
        float[][] affine = new float[2][weight.length];
        for (int i = 0; i < weight.length; i++) {
            affine[0][i] = (float) (weight[i] / Math.sqrt(variance[i] + EPSILON));
            affine[1][i] = bias[i] - mean[i] * affine[0][i];
        }
        return affine;
    }

    private String assign(String expression) {
        String name = "_" + variables++;
        body.append("    ").append(name).append(" = ").append(expression).append('\n');
        return name;
    }
}
