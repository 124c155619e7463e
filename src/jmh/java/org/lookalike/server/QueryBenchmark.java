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
import java.util.Locale;
import org.lookalike.benchmark.Rounds;
import org.lookalike.benchmark.ServedFolder;

/**
 * Searching by an uploaded picture over HTTP, as the page does it: from sending the file to having the whole answer.
 *
 * <pre>mvn -Pbenchmarks -DskipTests test-compile exec:exec -Dbenchmark=server.QueryBenchmark -Dbenchmark.args="FOLDER [queries]"</pre>
 */
public final class QueryBenchmark {
    private static final String BOUNDARY = "lookalike-boundary";

    private QueryBenchmark() {}

    public static void main(String[] args) throws Exception {
        int queries = args.length > 1 ? Integer.parseInt(args[1]) : 300;
        try (var served = ServedFolder.open(Path.of(args[0])); HttpClient client = HttpClient.newHttpClient()) {
            int port = served.server().port();
            for (int i = 0; i < 50; i++)
                ask(client, port, served.file(i));
            double[] millis = new double[queries];
            for (int i = 0; i < queries; i++)
                millis[i] = ask(client, port, served.file(i));
            System.out.printf(Locale.ROOT, "%d pictures, %d queries by upload: %s (peak memory %,d MB)%n",
                    served.pictures(), queries, Rounds.percentiles(millis), Rounds.peakMemory() >> 20);
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
