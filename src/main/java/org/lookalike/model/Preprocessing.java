package org.lookalike.model;

import java.nio.FloatBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.DecoderOptions;
import org.lookalike.image.Pixels;
import org.lookalike.image.Region;
import org.lookalike.image.Resampler;
import org.lookalike.image.Thumbnail;

/**
 * From pixels to what a network sees: shorter side to {@code resize} (bilinear, antialiased), the middle square of side
 * {@code crop}, levels from [0, 255] to [0, 1], then (x - mean) / std for each channel. Saved in the bundle; training,
 * indexing and querying all read it from there.
 *
 * @param resize pixels
 * @param crop pixels, a multiple of 32 so that every stage halves evenly, at most {@code resize}
 * @param mean of red, green, blue
 * @param std likewise, above 0
 */
public record Preprocessing(int resize, int crop, List<Float> mean, List<Float> std) {
    private static final int MAX_SIDE = 2048;

    public Preprocessing {
        if (crop < 32 || crop > resize || resize > MAX_SIDE || crop % 32 != 0)
            throw new BadBundle("preprocessing resizes to at most " + MAX_SIDE
                    + " and crops a multiple of 32, at most as large; got resize " + resize + ", crop " + crop);
        if (!areThree(mean) || !areThree(std) || std.stream().anyMatch(s -> !(s > 0)))
            throw new BadBundle("preprocessing has three means and three standard deviations above 0; got " + mean
                    + " and " + std);
        mean = List.copyOf(mean);
        std = List.copyOf(std);
    }

    private static boolean areThree(@Nullable List<Float> numbers) {
        return numbers != null && numbers.size() == 3 && numbers.stream().allMatch(n -> n != null && Float.isFinite(n));
    }

    /** torchvision's, for networks trained on ImageNet. */
    public static Preprocessing imageNet(int resize, int crop) {
        return new Preprocessing(resize, crop, List.of(0.485f, 0.456f, 0.406f), List.of(0.229f, 0.224f, 0.225f));
    }

    /**
     * At which scale pictures are decoded. The scale of a photograph's decoding shows in its embedding, so indexing,
     * querying and classifying must all ask for the same.
     */
    public DecoderOptions decoding(DecoderOptions limits) {
        return limits.withSides(resize, Math.max(resize, Thumbnail.LONGEST_SIDE));
    }

    /** Numbers that one picture becomes. */
    public int size() {
        return 3 * crop * crop;
    }

    /** The square that the network sees, as pixels. */
    public Pixels square(Pixels picture) {
        return Resampler.resizeAndCrop(picture, resize, crop);
    }

    /** Where in a picture that square lies. */
    public Region seen(int width, int height) {
        double share = (double) crop / resize * Math.min(width, height);
        return new Region((1 - share / width) / 2, (1 - share / height) / 2, share / width, share / height);
    }

    /** The same for a square of another side; what is cut off keeps its share. */
    public Preprocessing withSide(int side) {
        return new Preprocessing((int) Math.round((double) resize * side / crop), side, mean, std);
    }

    public Preprocessing withStatistics(List<Float> newMean, List<Float> newStd) {
        return new Preprocessing(resize, crop, newMean, newStd);
    }

    /** Writes a square as crop×crop×3 normalised numbers, from {@code at} on. */
    public void normaliseInterleaved(Pixels square, float[] out, int at) {
        byte[] rgb = square.rgb();
        for (int channel = 0; channel < 3; channel++) {
            float scale = 1 / (255 * std.get(channel));
            float shift = -mean.get(channel) / std.get(channel);
            for (int i = channel; i < rgb.length; i += 3)
                out[at + i] = (rgb[i] & 255) * scale + shift;
        }
    }

    /** Appends a square as 3×crop×crop normalised numbers. */
    void normalise(Pixels square, FloatBuffer out) {
        byte[] rgb = square.rgb();
        float[] plane = new float[crop * crop];
        for (int channel = 0; channel < 3; channel++) {
            float scale = 1 / (255 * std.get(channel));
            float shift = -mean.get(channel) / std.get(channel);
            for (int i = 0; i < plane.length; i++)
                plane[i] = (rgb[3 * i + channel] & 255) * scale + shift;
            out.put(plane);
        }
    }
}
