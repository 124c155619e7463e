package org.lookalike.catalog.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.PictureIndex;

/**
 * Makes a map from all embeddings of an index. They are read one at a time: what is held is a sample to find the principal
 * axes with, the landmarks' few coordinates, and 40 bytes for each picture. One thread makes it, any may watch and stop it.
 */
final class MapMaking {
    /** Laid out together in a few minutes; of more pictures these are a sample, and the others are placed among them. */
    static final int LANDMARKS = 20_000;
    private static final int FEWEST = 3;
    private static final long SEED = 20_180_209; // any; UMAP's first publication
    private static final int AXES = 50;
    private static final int SAMPLE = 5_000;
    private static final double READING_ENDS = 0.05;
    private static final double LAYOUT_STARTS = 0.1;
    private static final double LAYOUT_ENDS = 0.92;

    private final PictureIndex index;
    private final int mostLandmarks;
    private volatile MapProgress progress = new MapProgress("reading", 0);
    private volatile boolean stopped;

    /** @param mostLandmarks so many pictures are laid out together, at most; the others are placed among them */
    MapMaking(PictureIndex index, int mostLandmarks) {
        this.index = index;
        this.mostLandmarks = mostLandmarks;
    }

    MapProgress progress() {
        return progress;
    }

    void stop() {
        stopped = true;
    }

    /**
     * @throws Stopped if it was stopped
     * @throws TooFewPictures if there are not three
     */
    MadeMap run() {
        long start = System.nanoTime();
        index.refresh();
        long pictures = index.stats().pictures();
        if (pictures < FEWEST)
            throw new TooFewPictures(pictures);
        PrincipalAxes axes = axes(pictures);
        List<byte[]> ids = new ArrayList<>();
        List<float[]> coordinates = new ArrayList<>();
        walk(pictures, new Evenly(pictures, mostLandmarks), "reading", READING_ENDS, LAYOUT_STARTS, picture -> {
            ids.add(bytes(picture));
            coordinates.add(axes.project(picture.embedding().vector()));
        });
        float[][] points = coordinates.toArray(float[][]::new);
        var projection = new Projection(axes, Landmarks.of(points, Frame.fitted(laidOut(points))));
        Positions positions = positions(pictures, projection, ids);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new MadeMap(index.space(), System.currentTimeMillis(), seconds, projection, positions);
    }

    private PrincipalAxes axes(long pictures) {
        List<float[]> sample = new ArrayList<>();
        walk(pictures, new Evenly(pictures, SAMPLE), "reading", 0, READING_ENDS,
                picture -> sample.add(picture.embedding().vector()));
        if (sample.size() < FEWEST)
            throw new TooFewPictures(sample.size());
        return PrincipalAxes.of(sample.toArray(float[][]::new), AXES, SEED);
    }

    private float[][] laidOut(float[][] points) {
        if (points.length < Layout.FEWEST)
            return points;
        return Layout.of(points, SEED, share -> {
            progress = new MapProgress("laying out", LAYOUT_STARTS + share * (LAYOUT_ENDS - LAYOUT_STARTS));
            return !stopped;
        });
    }

    /** @param ids the landmarks', in order */
    private Positions positions(long pictures, Projection projection, List<byte[]> ids) {
        var positions = new Positions.Growing((int) pictures);
        float[] places = projection.landmarks().places();
        var next = new Object() {
            int landmark;
        };
        walk(pictures, new Evenly(pictures, Integer.MAX_VALUE), "placing", LAYOUT_ENDS, 1, picture -> {
            byte[] id = bytes(picture);
            while (next.landmark < ids.size() && Arrays.compareUnsigned(ids.get(next.landmark), id) < 0)
                next.landmark++; // forgotten meanwhile
            if (next.landmark < ids.size() && Arrays.equals(ids.get(next.landmark), id)) {
                positions.add(id, places[2 * next.landmark], places[2 * next.landmark + 1], false);
            } else {
                float[] place = projection.place(picture.embedding());
                positions.add(id, place[0], place[1], false);
            }
        });
        return positions.done();
    }

    private void walk(long pictures, Evenly chosen, String stage, double from, double to,
            Consumer<IndexedPicture> action) {
        var seen = new Object() {
            long count;
        };
        index.forEach(picture -> {
            if (stopped)
                throw new Stopped();
            if (chosen.has(seen.count))
                action.accept(picture);
            seen.count++;
            progress = new MapProgress(stage, from + (to - from) * Math.min(1, (double) seen.count / pictures));
        });
    }

    private static byte[] bytes(IndexedPicture picture) {
        return HexFormat.of().parseHex(picture.id().hex());
    }

    /** Some of many, evenly spread over the order of content ids, which is as good as by lot. */
    private record Evenly(long all, long wanted) {
        boolean has(long number) {
            return wanted >= all || number * wanted / all != (number - 1) * wanted / all || number == 0;
        }
    }
}
