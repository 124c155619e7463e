package org.lookalike.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.lookalike.benchmark.Rounds;
import org.lookalike.catalog.Catalog;
import org.lookalike.catalog.IndexingOptions;
import org.lookalike.image.DecoderOptions;
import org.lookalike.model.ModelBundle;
import org.lookalike.model.Models;

/**
 * Searching by an uploaded picture over HTTP, as the page does it: from sending the file to having the whole answer.
 *
 * <pre>mvn -Pbenchmarks -DskipTests test-compile exec:exec -Dbenchmark=server.QueryBenchmark -Dbenchmark.args="FOLDER [queries]"</pre>
 */
public final class QueryBenchmark {
    private static final String BOUNDARY = "lookalike-boundary";

    private QueryBenchmark() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]).toAbsolutePath();
        int queries = args.length > 1 ? Integer.parseInt(args[1]) : 300;
        ModelBundle bundle = new Models(Path.of(System.getProperty("lookalike.home"), "models")).open(Models.DEFAULT);
        List<Path> files = new ArrayList<>();
        try (var tree = Files.walk(folder)) {
            tree.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
        Collections.shuffle(files, new Random(1));
        try (Catalog catalog = Catalog.open(Files.createTempDirectory("index"), bundle, DecoderOptions.DEFAULT)) {
            catalog.index(List.of(folder), IndexingOptions.DEFAULT);
            var options = new ServerOptions("127.0.0.1", 0, 32 << 20, false);
            try (Server server = Server.start(options, catalog); HttpClient client = HttpClient.newHttpClient()) {
                for (int i = 0; i < 50; i++)
                    ask(client, server.port(), files.get(i % files.size()));
                double[] millis = new double[queries];
                for (int i = 0; i < queries; i++)
                    millis[i] = ask(client, server.port(), files.get(i % files.size()));
                Arrays.sort(millis);
                System.out.printf(Locale.ROOT,
                        "%d pictures, %d queries by upload: median %.1f ms, p95 %.1f ms, p99 %.1f ms (peak memory %,d MB)%n",
                        catalog.stats().index().pictures(), queries, millis[queries / 2], millis[queries * 95 / 100],
                        millis[queries * 99 / 100], Rounds.peakMemory() >> 20);
            }
        }
    }

    private static double ask(HttpClient client, int port, Path file) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/search?k=60"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(multipart(Files.readAllBytes(file))))
                .build();
        long start = System.nanoTime();
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        double millis = (System.nanoTime() - start) / 1e6;
        if (response.statusCode() != 200)
            throw new IllegalStateException(new String(response.body(), StandardCharsets.UTF_8));
        return millis;
    }

    private static byte[] multipart(byte[] file) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"image\"; filename=\"query.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.write(file);
        body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
