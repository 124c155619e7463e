package org.lookalike.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Looks at a server's memory every few seconds until it is closed. */
final class MemoryTrace implements AutoCloseable {
    private static final Duration BETWEEN = Duration.ofSeconds(10);
    private static final double MEGABYTE = 1 << 20;
    /** Before it, caches fill and the compiler works. */
    private static final double SETTLING = 1 / 3.0;
    private final List<MemorySample> samples = new ArrayList<>();
    private final Thread thread;

    MemoryTrace(ServedIndex server) {
        thread = Thread.ofVirtual().start(() -> look(server));
    }

    private void look(ServedIndex server) {
        long start = System.nanoTime();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (true) {
                add(MemorySample.of((System.nanoTime() - start) / 1e9, server, client));
                Thread.sleep(BETWEEN);
            }
        } catch (InterruptedException e) {
            // Enough was seen.
        } catch (IOException e) {
            System.err.println("the server does not tell of its memory any more: " + e);
        }
    }

    private synchronized void add(MemorySample sample) {
        samples.add(sample);
    }

    synchronized List<MemorySample> samples() {
        return List.copyOf(samples);
    }

    /** Of the last two thirds, by least squares, in MB an hour. */
    double growth(ToLongFunction<MemorySample> what) {
        List<MemorySample> all = samples();
        double from = all.getLast().seconds() * SETTLING;
        List<MemorySample> late = all.stream().filter(s -> s.seconds() >= from).toList();
        double meanTime = late.stream().mapToDouble(MemorySample::seconds).average().orElse(0);
        double mean = late.stream().mapToLong(what).average().orElse(0);
        double together = 0;
        double square = 0;
        for (MemorySample each : late) {
            together += (each.seconds() - meanTime) * (what.applyAsLong(each) - mean);
            square += (each.seconds() - meanTime) * (each.seconds() - meanTime);
        }
        return square == 0 ? 0 : together / square * Duration.ofHours(1).toSeconds() / MEGABYTE;
    }

    void write(Path table, Path plot) throws IOException {
        List<MemorySample> all = samples();
        var lines = new ArrayList<>(List.of("seconds,heap after collections,resident,decoding processes"));
        for (MemorySample each : all)
            lines.add(String.format(Locale.ROOT, "%.0f,%d,%d,%d", each.seconds(), each.heap(), each.resident(),
                    each.workers()));
        Files.write(table, lines, StandardCharsets.UTF_8);
        XYChart chart = new XYChartBuilder().width(900)
                .height(420)
                .title("Memory of the server")
                .xAxisTitle("minutes")
                .yAxisTitle("MB")
                .build();
        double[] minutes = all.stream().mapToDouble(s -> s.seconds() / 60).toArray();
        series(chart, "resident", minutes, all, MemorySample::resident);
        series(chart, "heap after collections", minutes, all, MemorySample::heap);
        series(chart, "decoding processes", minutes, all, MemorySample::workers);
        chart.getStyler().setYAxisMin(0.0);
        BitmapEncoder.saveBitmap(chart, plot.toString(), BitmapEncoder.BitmapFormat.PNG);
    }

    private static void series(XYChart chart, String name, double[] minutes, List<MemorySample> samples,
            ToLongFunction<MemorySample> what) {
        chart.addSeries(name, minutes, samples.stream().mapToDouble(s -> what.applyAsLong(s) / MEGABYTE).toArray())
                .setMarker(SeriesMarkers.NONE);
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
