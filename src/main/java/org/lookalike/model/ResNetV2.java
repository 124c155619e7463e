package org.lookalike.model;

import java.util.Map;
import org.lookalike.model.Layers.Conv;

/**
 * A residual network with pre-activation and bottlenecks for 32x32 (He et al. 2016, "Identity Mappings in Deep Residual
 * Networks", appendix): a 3x3 convolution to 16 channels, three stages of u blocks with 64, 128 and 256 channels, the last
 * normalisation and ReLU. A block is 1x1, 3x3 (which halves sides where a stage begins) and 1x1 with a quarter of the
 * channels inside; where channels change, its first normalisation comes before the way past it, a 1x1 convolution, too. With
 * the classifier these are 9u + 2 layers.
 *
 * <p>
 * Parameters for u = 18 and ten categories. The first convolution: 3·16·9 = 432. A block from c to d channels, d = 4w:
 * cw + 9w² + wd for its convolutions, cd for the way past it if c is not d, 2(c + 2w) for its normalisations; the later
 * blocks of a stage have c = d. Stage 1 (c = 16, d = 64, w = 16): 4,608 + 96 + 17·(4,352 + 192) = 81,952. Stage 2 (64, 128,
 * 32): 23,552 + 256 + 17·(17,408 + 384) = 326,272. Stage 3 (128, 256, 64): 94,208 + 512 + 17·(69,632 + 768) = 1,291,520. The
 * last normalisation: 512. The classifier: 2,570. Together 1,703,258.
 *
 * @param unit blocks in each stage, u
 */
record ResNetV2(int unit) implements Network {
    private static final int FIRST = 16;
    private static final int STAGES = 3;
    private static final int WIDEST = 256;
    private static final int BOTTLENECK = 4;
    private static final int MOST = 1_001;

    /** By the number of layers in its name. */
    static ResNetV2 of(Options options) {
        int layers = options.nameNumber();
        if (layers < 11 || layers > MOST || layers % 9 != 2)
            throw new BadBundle("resnet-v2 has 9u + 2 layers: 11, 20, 29 to " + MOST + ", such as 164; got " + layers);
        return new ResNetV2(layers / 9);
    }

    @Override
    public <T> T describe(Layers<T> layers, T input) {
        T x = layers.conv(input, Conv.of3x3("conv1", 3, FIRST));
        int channels = FIRST;
        for (int stage = 1; stage <= STAGES; stage++) {
            int out = WIDEST >> (STAGES - stage);
            for (int block = 0; block < unit; block++) {
                int stride = stage > 1 && block == 0 ? 2 : 1;
                x = block(layers, x, "stage" + stage + "." + block + ".", channels, out, stride);
                channels = out;
            }
        }
        return layers.normRelu(x, "norm", channels);
    }

    private static <T> T block(Layers<T> layers, T x, String name, int in, int out, int stride) {
        int narrow = out / BOTTLENECK;
        Conv first = Conv.of1x1(name + "conv1", in, narrow);
        T past = x;
        T y;
        if (in == out) {
            y = layers.normReluConvNormRelu(x, name + "norm1", first, name + "norm2");
        } else {
            T active = layers.normRelu(x, name + "norm1", in);
            past = layers.conv(layers.share(active), Conv.of1x1(name + "past", in, out).withStride(stride));
            y = layers.convNormRelu(active, first, name + "norm2");
        }
        y = layers.convNormRelu(y, Conv.of3x3(name + "conv2", narrow, narrow).withStride(stride), name + "norm3");
        return layers.add(past, layers.conv(y, Conv.of1x1(name + "conv3", narrow, out)));
    }

    @Override
    public int features() {
        return WIDEST;
    }

    @Override
    public Sides sides() {
        return Sides.from(8, 4, 32);
    }

    @Override
    public Map<String, String> stages() {
        return Stages.of("stage1", "stage1.", "stage2", "stage2.", "stage3", "stage3.");
    }
}
