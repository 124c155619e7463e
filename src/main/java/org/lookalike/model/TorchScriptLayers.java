package org.lookalike.model;

import java.util.List;
import java.util.Locale;

/** What layers are in TorchScript, wherever their parameters come from. */
abstract class TorchScriptLayers implements Layers<TorchScriptLayers.Value> {
    /** PyTorch's number for 32-bit floats. */
    static final int FP32 = 6;
    /** Likewise, 16-bit brain floats. */
    static final int BF16 = 15;

    /** Of the method that computes the feature map. */
    final TorchScriptBody body;

    TorchScriptLayers(TorchScriptBody body) {
        this.body = body;
    }

    /** A tensor of the program, N×C×side×side. */
    record Value(String name, int side) {}

    /** @param bias an expression, or {@code None} */
    Value convolution(Value x, Conv conv, String weight, String bias) {
        return assign(side(x, conv.kernel(), conv.stride(), conv.padding()),
                "torch.conv2d(%s, %s, %s, %s, %s, [1, 1])".formatted(x.name(), weight, bias, pair(conv.stride()),
                        pair(conv.padding())));
    }

    Value full(Value x, Full full, String weight, String bias) {
        Value y = assign(1, "torch.linear(torch.flatten(%s, 1, -1), %s, %s)".formatted(x.name(), weight, bias));
        return assign(1, "torch.reshape(%s, [-1, %d, 1, 1])".formatted(y.name(), full.out()));
    }

    /**
     * @param parts expressions for gain, bias, running mean and running variance
     * @param learning whether it is by the batch, which is counted into the running statistics
     */
    Value norm(Value x, List<String> parts, boolean learning) {
        return assign(x.side(), "torch.batch_norm(%s, %s, %s, 0.1, %s, False)".formatted(x.name(),
                String.join(", ", parts), learning ? "True" : "False", ScaleShift.EPSILON));
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

    static int side(Value x, int kernel, int stride, int padding) {
        return (x.side() + 2 * padding - kernel) / stride + 1;
    }

    Value assign(int side, String expression) {
        return new Value(body.assign(expression), side);
    }

    Value converted(Value x, int type) {
        return assign(x.side(), converted(x.name(), type));
    }

    static String converted(String tensor, int type) {
        return "torch.to(" + tensor + ", " + type + ", False, False, None)";
    }

    static String pair(int number) {
        return "[" + number + ", " + number + "]";
    }
}
