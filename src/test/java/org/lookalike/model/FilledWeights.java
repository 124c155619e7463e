package org.lookalike.model;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/** Weights that depend on names and positions alone, by the formula of the reference outputs, so that both fill alike. */
final class FilledWeights {
    private FilledWeights() {}

    static Weights of(Map<String, long[]> shapes) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        shapes.forEach((name, shape) -> tensors.put(name, new Tensor(shape, fill(name, shape))));
        return new Weights(tensors);
    }

    /** The reference input, (u - 0.5) * 4. */
    static float[] input(int count) {
        float[] data = new float[count];
        int seed = crc("input");
        for (int i = 0; i < count; i++)
            data[i] = (float) ((uniform(seed, i) - 0.5) * 4);
        return data;
    }

    private static float[] fill(String name, long[] shape) {
        float[] data = new float[(int) Tensor.count(shape)];
        int seed = crc(name);
        double bound = shape.length > 1 ? Math.sqrt(6.0 * shape[0] / data.length) : 0;
        for (int i = 0; i < data.length; i++) {
            double u = uniform(seed, i);
            if (name.endsWith("running_var"))
                data[i] = (float) (0.5 + u);
            else if (shape.length > 1)
                data[i] = (float) ((2 * u - 1) * bound);
            else if (name.endsWith("weight"))
                data[i] = (float) (0.5 + u);
            else
                data[i] = (float) (0.2 * (u - 0.5));
        }
        return data;
    }

    private static int crc(String name) {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        return (int) crc.getValue();
    }

    private static double uniform(int seed, int i) {
        int x = i * 0x9E3779B1 + seed;
        x ^= x >>> 16;
        x *= 0x85EBCA6B;
        x ^= x >>> 13;
        x *= 0xC2B2AE35;
        x ^= x >>> 16;
        return (x & 0xffffffffL) / 4294967296.0;
    }
}
