package org.lookalike.server.metrics;

import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lookalike.catalog.Catalog;
import org.lookalike.catalog.stage.Durations;
import org.lookalike.image.Decoder;
import org.lookalike.server.log.Served;

/** All numbers of one server. Any number of threads. */
public final class Metrics implements Consumer<Served> {
    public static final String MEDIA_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;
    /** What clients make up is none of these. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
    private final Histogram requests;

    /** @param more of what is neither the collection's nor the machine's; asked with every scrape */
    public Metrics(Catalog catalog, Supplier<List<Measure>> more) {
        requests = Histogram.builder()
                .name("lookalike_http_request_duration_seconds")
                .help("Time from a request's headers to the end of its answer")
                .labelNames("method", "route", "status")
                .classicOnly()
                .classicUpperBounds(Durations.BOUNDS.stream().mapToDouble(Double::doubleValue).toArray())
                .register(registry);
        registry.register(new StageMetrics(() -> catalog.activity().stages()));
        registry.register(new Measured(() -> CollectionMeasures.of(catalog)));
        registry.register(new Measured(() -> DecodingMeasures.of(Decoder.activity())));
        registry.register(new Measured(more));
        JvmMetrics.builder().register(registry);
    }

    @Override
    public void accept(Served served) {
        requests.labelValues(METHODS.contains(served.method()) ? served.method() : "other", served.route(),
                Integer.toString(served.status())).observe(served.took().toNanos() / 1e9);
    }

    /** As Prometheus reads it. */
    public byte[] text() {
        var out = new ByteArrayOutputStream();
        try {
            writer.write(out, registry.scrape());
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written to", e);
        }
    }
}
