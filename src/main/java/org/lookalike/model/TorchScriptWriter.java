package org.lookalike.model;

import java.util.List;

/**
 * Writes a network's serving form as TorchScript source: normalisation folded into the convolutions around it, tensors in
 * channels_last, in one of the {@link ServingVariant}s. The module has {@code forward} (N×3×H×W to pooled features N×C),
 * {@code features} (to the feature map N×C×h×w) and, when prepacked, {@code prepare}, to be called once after loading.
 */
final class TorchScriptWriter extends TorchScriptLayers {
    private final Weights weights;
    private final ServingVariant variant;
    private final int count;
    private final TorchScriptArchive archive;

    private TorchScriptWriter(Weights weights, ServingVariant variant, int count, TorchScriptArchive archive) {
        super(new TorchScriptBody(archive));
        this.archive = archive;
        this.weights = weights;
        this.variant = variant;
        this.count = count;
    }

    /** @param shape what the weights are reordered for, if they are */
    static TorchScriptArchive write(Network network, Weights weights, ServingVariant variant, BatchShape shape) {
        var writer = new TorchScriptWriter(weights, variant, shape.count(), new TorchScriptArchive());
        Value input = writer.assign(shape.side(), "torch.contiguous(x, memory_format=2)");
        if (variant.bf16())
            input = writer.converted(input, BF16);
        writer.body.servingForm(network.describe(writer, input).name(), variant.prepacked());
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
            return super.normReluConv(x, norm, conv);
        return convolve(bounded(x, norm), after(norm, conv), false);
    }

    @Override
    public Value normReluConvNormRelu(Value x, String before, Conv conv, String after) {
        if (variant.bf16())
            return super.normReluConvNormRelu(x, before, conv, after);
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
        if (!variant.prepacked()) {
            Value y = convolution(x, conv, weight, bias);
            return relu ? relu(y) : y;
        }
        String stride = pair(conv.stride());
        String padding = pair(conv.padding());
        int side = side(x, conv.kernel(), conv.stride(), conv.padding());
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
        List<String> parts = NORM_PARTS.stream()
                .map(part -> archive.constant(new long[]{channels}, weights.get(name + part).data(), false))
                .toList();
        return norm(x, parts, false);
    }

    @Override
    public Value full(Value x, Full full) {
        String weight = archive.constant(full.shape(), weights.get(full.name() + ".weight").data(), variant.bf16());
        String bias = archive.constant(new long[]{full.out()}, weights.get(full.name() + ".bias").data(),
                variant.bf16());
        return full(x, full, weight, bias);
    }
}
