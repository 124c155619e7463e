package org.lookalike.model;

import java.util.List;
import java.util.Locale;

/**
 * Writes a network's serving form as TorchScript source: normalisation folded into the convolutions around it, tensors in
 * channels_last, in one of the {@link ServingVariant}s. The module has {@code forward} (N×3×H×W to pooled features N×C),
 * {@code features} (to the feature map N×C×h×w) and, when prepacked, {@code prepare}, to be called once after loading.
 */
final class TorchScriptWriter implements Layers<TorchScriptWriter.Value> {
    private final Weights weights;
    private final ServingVariant variant;
    private final int count;
    private final TorchScriptArchive archive = new TorchScriptArchive();
    private final TorchScriptBody body = new TorchScriptBody(archive);

    /** A tensor of the program, N×C×side×side. */
    record Value(String name, int side) {}

    private TorchScriptWriter(Weights weights, ServingVariant variant, int count) {
        this.weights = weights;
        this.variant = variant;
        this.count = count;
    }

    /** @param shape what the weights are reordered for, if they are */
    static TorchScriptArchive write(Network network, Weights weights, ServingVariant variant, BatchShape shape) {
        var writer = new TorchScriptWriter(weights, variant, shape.count());
        Value input = writer.assign(shape.side(), "torch.contiguous(x, memory_format=2)");
        if (variant.bf16())
            input = writer.assign(shape.side(), "torch.to(" + input.name() + ", 15, False, False, None)");
        writer.body.end(network.describe(writer, input).name(), variant.prepacked());
        return writer.archive;
    }

    @Override
    public Value conv(Value x, Conv conv) {
        return convolve(x, FoldedConv.of(weights, conv), false);
    }

    @Override
    public Value convRelu(Value x, Conv conv) {
        return convolve(x, FoldedConv.of(weights, conv), true);
    }

    @Override
    public Value convNorm(Value x, Conv conv, String norm) {
        return convolve(x, FoldedConv.of(weights, conv).before(ScaleShift.of(weights, norm)), false);
    }

    @Override
    public Value convNormRelu(Value x, Conv conv, String norm) {
        return convolve(x, FoldedConv.of(weights, conv).before(ScaleShift.of(weights, norm)), true);
    }

    @Override
    public Value normReluConv(Value x, String norm, Conv conv) {
        if (variant.bf16())
            return Layers.super.normReluConv(x, norm, conv);
        return convolve(bounded(x, norm), after(norm, conv), false);
    }

    @Override
    public Value normReluConvNormRelu(Value x, String before, Conv conv, String after) {
        if (variant.bf16())
            return Layers.super.normReluConvNormRelu(x, before, conv, after);
        return convolve(bounded(x, before), after(before, conv).before(ScaleShift.of(weights, after)), true);
    }

    private FoldedConv after(String norm, Conv conv) {
        return FoldedConv.of(weights, conv).after(ScaleShift.of(weights, norm).afterBounds());
    }

    private Value bounded(Value x, String norm) {
        ScaleShift.Bounds bounds = ScaleShift.of(weights, norm).bounds();
        long[] channels = {1, bounds.low().length, 1, 1};
        String low = archive.constant(channels, bounds.low(), false);
        if (bounds.onlyLow())
            return assign(x.side(), "torch.maximum(%s, %s)".formatted(x.name(), low));
        String high = archive.constant(channels, bounds.high(), false);
        return assign(x.side(), "torch.clamp(%s, %s, %s)".formatted(x.name(), low, high));
    }

    private Value convolve(Value x, FoldedConv folded, boolean relu) {
        Conv conv = folded.conv();
        String bias = folded.hasBias()
                ? archive.constant(new long[]{conv.out()}, folded.bias(), variant.bf16())
                : "None";
        if (variant.products() && conv.kernel() == 1 && conv.stride() == 1)
            return product(x, folded, bias, relu);
        String weight = archive.channelsLast(conv.shape(), folded.weight(), variant.bf16());
        String stride = "[" + conv.stride() + ", " + conv.stride() + "]";
        String padding = "[" + conv.padding() + ", " + conv.padding() + "]";
        int side = side(x, conv.kernel(), conv.stride(), conv.padding());
        if (!variant.prepacked()) {
            Value y = assign(side, "torch.conv2d(%s, %s, %s, %s, %s, [1, 1])".formatted(x.name(), weight, bias, stride,
                    padding));
            return relu ? relu(y) : y;
        }
        String packed = body
                .prepared("torch.mkldnn_reorder_conv2d_weight(torch.to_mkldnn(%s, None), %s, %s, [1, 1], 1, %s)"
                        .formatted(weight, padding, stride, List.of(count, conv.in(), x.side(), x.side())));
        return assign(side, ("ops.mkldnn._convolution_pointwise(%s, self.%s, %s, %s, %s, [1, 1], 1, \"%s\", "
                + "annotate(List[Optional[number]], []), None)").formatted(x.name(), packed, bias, padding, stride,
                        relu ? "relu" : "none"));
    }

    /** A 1x1 convolution, whose pixels are the rows of a matrix in channels_last. */
    private Value product(Value x, FoldedConv folded, String bias, boolean relu) {
        Conv conv = folded.conv();
        int pixels = count * x.side() * x.side();
        String weight = archive.constant(new long[]{conv.out(), conv.in()}, folded.weight(), false);
        String packed = body.prepared("ops.mkl._mkl_reorder_linear_weight(%s, %d)".formatted(weight, pixels));
        Value rows = assign(x.side(), "torch.reshape(torch.permute(%s, [0, 2, 3, 1]), [-1, %d])".formatted(x.name(),
                conv.in()));
        Value y = assign(x.side(), "ops.mkl._mkl_linear(%s, self.%s, %s, %s, %d)".formatted(rows.name(), packed, weight,
                bias, pixels));
        return assign(x.side(), "torch.permute(torch.reshape(%s, [-1, %d, %d, %d]), [0, 3, 1, 2])".formatted(
                (relu ? relu(y) : y).name(), x.side(), x.side(), conv.out()));
    }

    @Override
    public Value norm(Value x, String name, int channels) {
        String parts = "";
        for (String part : List.of(".weight", ".bias", ".running_mean", ".running_var"))
            parts += ", " + archive.constant(new long[]{channels}, weights.get(name + part).data(), false);
        return assign(x.side(), "torch.batch_norm(%s%s, False, 0.1, %s, False)".formatted(x.name(), parts,
                ScaleShift.EPSILON));
    }

    /** In place, as nobody else looks at what a layer gave (a second use would be of what ReLU made of it). */
    @Override
    public Value relu(Value x) {
        return assign(x.side(), "torch.relu_(" + x.name() + ")");
    }

    @Override
    public Value sigmoid(Value x) {
        return assign(x.side(), "torch.sigmoid(" + x.name() + ")");
    }

    @Override
    public Value gelu(Value x) {
        return assign(x.side(), "torch.gelu(" + x.name() + ")");
    }

    @Override
    public Value full(Value x, Full full) {
        String weight = archive.constant(full.shape(), weights.get(full.name() + ".weight").data(), variant.bf16());
        String bias = archive.constant(new long[]{full.out()}, weights.get(full.name() + ".bias").data(),
                variant.bf16());
        Value y = assign(1, "torch.linear(torch.flatten(%s, 1, -1), %s, %s)".formatted(x.name(), weight, bias));
        return assign(1, "torch.reshape(%s, [-1, %d, 1, 1])".formatted(y.name(), full.out()));
    }

    /** The mean over neighbouring channels is one over rows, when a map's pixels are columns. */
    @Override
    public Value localResponse(Value x, LocalResponse settings) {
        Value squares = assign(x.side(),
                "torch.reshape(torch.mul(%s, %s), [-1, 1, %d, %d])".formatted(x.name(), x.name(), settings.channels(),
                        x.side() * x.side()));
        Value means = assign(x.side(),
                "torch.avg_pool2d(%s, [%d, 1], [1, 1], [%d, 0], False, True, None)".formatted(squares.name(),
                        settings.size(), settings.size() / 2));
        Value divisors = assign(x.side(), String.format(Locale.ROOT, "torch.pow(torch.add(torch.mul(%s, %s), %s), %s)",
                means.name(), settings.alpha(), settings.k(), settings.beta()));
        return assign(x.side(), "torch.div(%s, torch.reshape(%s, [-1, %d, %d, %d]))".formatted(x.name(),
                divisors.name(), settings.channels(), x.side(), x.side()));
    }

    @Override
    public Value maxPool(Value x, int kernel, int stride, int padding) {
        return assign(side(x, kernel, stride, padding),
                "torch.max_pool2d(%s, [%d, %d], [%d, %d], [%d, %d], [1, 1], False)".formatted(x.name(), kernel, kernel,
                        stride, stride, padding, padding));
    }

    @Override
    public Value averagePool(Value x, int side) {
        return assign(x.side() / side, "torch.avg_pool2d(%s, [%d, %d], [%d, %d], [0, 0], False, True, None)".formatted(
                x.name(), side, side, side, side));
    }

    @Override
    public Value averagePoolTo(Value x, int side) {
        return x.side() == side
                ? x
                : assign(side, "torch.adaptive_avg_pool2d(%s, [%d, %d])".formatted(x.name(), side, side));
    }

    @Override
    public Value add(Value a, Value b) {
        return assign(a.side(), "torch.add(%s, %s)".formatted(a.name(), b.name()));
    }

    @Override
    public Value share(Value x) {
        return x;
    }

    @Override
    public Value concat(Value a, Value b) {
        return assign(a.side(), "torch.cat([" + a.name() + ", " + b.name() + "], 1)");
    }

    private static int side(Value x, int kernel, int stride, int padding) {
        return (x.side() + 2 * padding - kernel) / stride + 1;
    }

    private Value assign(int side, String expression) {
        return new Value(body.assign(expression), side);
    }
}
