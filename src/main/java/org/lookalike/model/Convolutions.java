package org.lookalike.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.List;
import org.lookalike.model.Layers.Conv;

/**
 * PyTorch's convolutions and pooling with their ways back, which DJL offers only together with recording. Feature maps
 * come and go as N×h×w×C, contiguous, and are the caller's manager's; weights are O×I×H×W. Any number of threads may use it.
 */
final class Convolutions implements AutoCloseable {
    private static final String FIRST = "torch.permute(%s, [0, 3, 1, 2])";
    private static final String LAST = "torch.contiguous(torch.permute(%s, [0, 2, 3, 1]), memory_format=0)";
    private static final String ROWS = "torch.flatten(%s, 0, 2)";
    private static final String MATRIX = "torch.flatten(%s, 1, -1)";
    private static final String PARAMETERS = ", kernel: int, stride: int, padding: int";
    private static final String CONV = "[stride, stride], [padding, padding], [1, 1]";
    private static final String POOL = "[kernel, kernel], [stride, stride], [padding, padding]";

    private final NDManager manager;
    private final PtSymbolBlock module;

    private Convolutions(NDManager manager, PtSymbolBlock module) {
        this.manager = manager;
        this.module = module;
    }

    static Convolutions load() {
        NDManager manager = TrainingNetwork.manager();
        try {
            return new Convolutions(manager, archive().load(manager));
        } catch (RuntimeException e) {
            manager.close();
            throw e;
        }
    }

    private static TorchScriptArchive archive() {
        var archive = new TorchScriptArchive();
        archive.method("conv", "x: Tensor, w: Tensor" + PARAMETERS, "Tensor", """
                    y = torch.conv2d(%s, w, None, %s, 1)
                    return %s
                """.formatted(FIRST.formatted("x"), CONV, LAST.formatted("y")));
        archive.method("conv_back", "g: Tensor, x: Tensor, w: Tensor" + PARAMETERS, "Tuple[Tensor, Tensor]", """
                    dx, dw, db = torch.convolution_backward(%s, %s, w, None, %s, False, [0, 0], 1, [True, True, False])
                    return (dw, %s)
                """.formatted(FIRST.formatted("g"), FIRST.formatted("x"), CONV, LAST.formatted("dx")));
        archive.method("conv_back_weight", "g: Tensor, x: Tensor, w: Tensor" + PARAMETERS, "Tensor", """
                    dx, dw, db = torch.convolution_backward(%s, %s, w, None, %s, False, [0, 0], 1, [False, True, False])
                    return dw
                """.formatted(FIRST.formatted("g"), FIRST.formatted("x"), CONV));
        archive.method("product", "x: Tensor, w: Tensor, y: Tensor", "Tensor", """
                    return torch.mm(%s, torch.t(%s), out=%s)
                """.formatted(ROWS.formatted("x"), MATRIX.formatted("w"), ROWS.formatted("y")));
        archive.method("product_back", "g: Tensor, x: Tensor, w: Tensor, dx: Tensor, dw: Tensor", "Tensor", """
                    dx_ = torch.mm(%s, %s, out=%s)
                    return torch.mm(torch.t(%s), %s, out=%s)
                """.formatted(ROWS.formatted("g"), MATRIX.formatted("w"), ROWS.formatted("dx"), ROWS.formatted("g"),
                ROWS.formatted("x"), MATRIX.formatted("dw")));
        archive.method("max", "x: Tensor" + PARAMETERS, "Tuple[Tensor, Tensor]", """
                    y, i = torch.max_pool2d_with_indices(%s, %s, [1, 1], False)
                    return (%s, i)
                """.formatted(FIRST.formatted("x"), POOL, LAST.formatted("y")));
        archive.method("max_back", "g: Tensor, x: Tensor, i: Tensor" + PARAMETERS, "Tensor", """
                    dx = torch.max_pool2d_with_indices_backward(%s, %s, %s, [1, 1], False, i)
                    return %s
                """.formatted(FIRST.formatted("g"), FIRST.formatted("x"), POOL, LAST.formatted("dx")));
        archive.method("average", "x: Tensor" + PARAMETERS, "Tensor", """
                    y = torch.avg_pool2d(%s, %s, False, True, None)
                    return %s
                """.formatted(FIRST.formatted("x"), POOL, LAST.formatted("y")));
        archive.method("average_back", "g: Tensor, x: Tensor" + PARAMETERS, "Tensor", """
                    dx = torch.avg_pool2d_backward(%s, %s, %s, False, True, None)
                    return %s
                """.formatted(FIRST.formatted("g"), FIRST.formatted("x"), POOL, LAST.formatted("dx")));
        return archive;
    }

    NDArray conv(NDArray x, NDArray weight, Conv conv) {
        return run("conv", List.of(x, weight), conv.kernel(), conv.stride(), conv.padding())
                .singletonOrThrow();
    }

    /** Gradients of the weight and, if wanted, of x after it. */
    NDList convBack(NDArray gradient, NDArray x, NDArray weight, Conv conv, boolean ofX) {
        return run(ofX ? "conv_back" : "conv_back_weight", List.of(gradient, x, weight), conv.kernel(), conv.stride(),
                conv.padding());
    }

    /**
     * A 1x1 convolution as a product of matrices, whose rows are the pixels: PyTorch's own copies few pictures before.
     *
     * @param y N×h×w×O, to be set
     */
    void product(NDArray x, NDArray weight, NDArray y) {
        run("product", List.of(x, weight, y)).close();
    }

    /**
     * @param gradient of y
     * @param ofX N×h×w×I, to be set
     * @param ofWeight O×I×1×1, to be set
     */
    void productBack(NDArray gradient, NDArray x, NDArray weight, NDArray ofX, NDArray ofWeight) {
        run("product_back", List.of(gradient, x, weight, ofX, ofWeight)).close();
    }

    /** The greatest of each window, and where they lay. */
    NDList max(NDArray x, int kernel, int stride, int padding) {
        return run("max", List.of(x), kernel, stride, padding);
    }

    NDArray maxBack(NDArray gradient, NDArray x, NDArray where, int kernel, int stride, int padding) {
        return run("max_back", List.of(gradient, x, where), kernel, stride, padding).singletonOrThrow();
    }

    /** Means of windows that do not overlap. */
    NDArray average(NDArray x, int side) {
        return run("average", List.of(x), side, side, 0).singletonOrThrow();
    }

    NDArray averageBack(NDArray gradient, NDArray x, int side) {
        return run("average_back", List.of(gradient, x), side, side, 0).singletonOrThrow();
    }

    private NDList run(String method, List<NDArray> arrays, int... numbers) {
        // The optimiser gains nothing here and makes first calls slow; PyTorch keeps this switch for each thread.
        JniUtils.setGraphExecutorOptimize(false);
        List<IValue> arguments = new ArrayList<>();
        arrays.forEach(array -> arguments.add(IValue.from((PtNDArray) array)));
        for (int number : numbers)
            arguments.add(IValue.from(number));
        try (IValue result = IValueUtils.runMethod(module, method, arguments.toArray(IValue[]::new))) {
            return result.toNDList((PtNDManager) arrays.getFirst().getManager());
        } finally {
            arguments.forEach(IValue::close);
        }
    }

    @Override
    public void close() {
        module.close();
        manager.close();
    }
}
