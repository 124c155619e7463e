package org.lookalike.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
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
 * @param crop pixels, at most {@code resize}; which ones a network can see is the architecture's matter
 * @param mean of red, green and blue, or of shades of grey alone
 * @param std likewise, above 0
 * @param squash whether both sides become {@code resize}, whatever the picture's proportions
 */
public record Preprocessing(int resize, int crop, List<Float> mean, List<Float> std,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean squash) {
    private static final int MIN_SIDE = 8;
    private static final int MAX_SIDE = 2048;
    /** From where on the edge of a picture is cut off. */
    private static final int SMALL = 64;

    public Preprocessing {
        if (crop < MIN_SIDE || crop > resize || resize > MAX_SIDE)
            throw new BadBundle("preprocessing resizes to at most " + MAX_SIDE + " and crops " + MIN_SIDE
                    + " or more, at most as large; got resize " + resize + ", crop " + crop);
        if (!areFinite(mean) || !areFinite(std) || mean.size() != std.size() || std.stream().anyMatch(s -> !(s > 0)))
            throw new BadBundle("preprocessing has a mean and a standard deviation above 0 for each of three channels "
                    + "or for one; got " + mean + " and " + std);
        mean = List.copyOf(mean);
        std = List.copyOf(std);
    }

    public Preprocessing(int resize, int crop, List<Float> mean, List<Float> std) {
        this(resize, crop, mean, std, false);
    }

    /** @param squash null in bundles that were made before there was a choice */
    @JsonCreator
    static Preprocessing read(@JsonProperty("resize") int resize, @JsonProperty("crop") int crop,
            @JsonProperty("mean") List<Float> mean, @JsonProperty("std") List<Float> std,
            @JsonProperty("squash") @Nullable Boolean squash) {
        return new Preprocessing(resize, crop, mean, std, Boolean.TRUE.equals(squash));
    }

    /** What space ids are made of: without a word on what has not always been there. */
    @Override
    public String toString() {
        return "Preprocessing[resize=" + resize + ", crop=" + crop + ", mean=" + mean + ", std=" + std
                + (squash ? ", squash=true]" : "]");
    }

    private static boolean areFinite(@Nullable List<Float> numbers) {
        return numbers != null && (numbers.size() == 3 || numbers.size() == 1)
                && numbers.stream().allMatch(n -> n != null && Float.isFinite(n));
    }

    /** torchvision's, for networks trained on ImageNet. */
    public static Preprocessing imageNet(int resize, int crop) {
        return new Preprocessing(resize, crop, List.of(0.485f, 0.456f, 0.406f), List.of(0.229f, 0.224f, 0.225f));
    }

    /** torchvision's for a network that is trained from scratch, of the side for which it was published. */
    public static Preprocessing usual(Architecture architecture) {
        int side = architecture.usualSide();
        Preprocessing colours = imageNet(side < SMALL ? side : (int) Math.round(side * 256 / 224.0), side);
        return architecture.channels() == 3
                ? colours
                : colours.withStatistics(List.of(0.449f), List.of(0.226f)); // the colours' averages
    }

    /**
     * At which scale pictures are decoded. The scale of a photograph's decoding shows in its embedding, so indexing,
     * querying and classifying must all ask for the same.
     */
    public DecoderOptions decoding(DecoderOptions limits) {
        return limits.withSides(resize, Math.max(resize, Thumbnail.LONGEST_SIDE));
    }

    /** 3, or 1 for shades of grey. */
    public int channels() {
        return mean.size();
    }

    /** Numbers that one picture becomes. */
    public int size() {
        return channels() * crop * crop;
    }

    /** So many pictures that are prepared like this. */
    BatchShape batch(int count) {
        return new BatchShape(count, channels(), crop);
    }

    /** All of the picture, in the size from which the square is cut out. */
    public Pixels whole(Pixels picture) {
        return squash
                ? Resampler.resize(picture, resize, resize)
                : Resampler.resizeShorterSide(picture, resize);
    }

    /** The square that the network sees, as pixels. */
    public Pixels square(Pixels picture) {
        if (!squash)
            return Resampler.resizeAndCrop(picture, resize, crop);
        int edge = (int) Math.rint((resize - crop) / 2.0);
        return Resampler.crop(whole(picture), edge, edge, crop, crop);
    }

    /** Where in a picture that square lies. */
    public Region seen(int width, int height) {
        double share = (double) crop / resize;
        if (squash)
            return new Region((1 - share) / 2, (1 - share) / 2, share, share);
        share *= Math.min(width, height);
        return new Region((1 - share / width) / 2, (1 - share / height) / 2, share / width, share / height);
    }

    /** The same for a square of another side; what is cut off keeps its share. */
    public Preprocessing withSide(int side) {
        return new Preprocessing((int) Math.round((double) resize * side / crop), side, mean, std, squash);
    }

    /** The same square of a picture that was brought to another size. */
    public Preprocessing withResize(int side) {
        return new Preprocessing(side, crop, mean, std, squash);
    }

    /** With both sides brought to {@link #resize}. */
    public Preprocessing squashed() {
        return new Preprocessing(resize, crop, mean, std, true);
    }

    public Preprocessing withStatistics(List<Float> newMean, List<Float> newStd) {
        return new Preprocessing(resize, crop, newMean, newStd, squash);
    }

    /** Writes a square as crop×crop×channels normalised numbers, from {@code at} on. */
    public void normaliseInterleaved(Pixels square, float[] out, int at) {
        int channels = channels();
        for (int channel = 0; channel < channels; channel++) {
            float[] levels = levels(square, channel);
            for (int i = 0; i < levels.length; i++)
                out[at + i * channels + channel] = levels[i];
        }
    }

    /** Appends a square as channels×crop×crop normalised numbers. */
    void normalise(Pixels square, FloatBuffer out) {
        for (int channel = 0; channel < channels(); channel++)
            out.put(levels(square, channel));
    }

    /** One channel, normalised. */
    private float[] levels(Pixels square, int channel) {
        float scale = 1 / (255 * std.get(channel));
        float shift = -mean.get(channel) / std.get(channel);
        float[] levels = new float[square.width() * square.height()];
        for (int i = 0; i < levels.length; i++)
            levels[i] = level(square, i, channel, channels()) * scale + shift;
        return levels;
    }

    /** One of a pixel's levels, 0 to 255. */
    public static int level(Pixels square, int pixel, int channel, int channels) {
        byte[] rgb = square.rgb();
        return channels == 3 ? rgb[3 * pixel + channel] & 255 : grey(rgb, 3 * pixel);
    }

    /** The luminance (ITU-R BT.601), as Pillow rounds it. */
    private static int grey(byte[] rgb, int at) {
        return (19_595 * (rgb[at] & 255) + 38_470 * (rgb[at + 1] & 255) + 7_471 * (rgb[at + 2] & 255)
                + (1 << 15)) >> 16;
    }
}
