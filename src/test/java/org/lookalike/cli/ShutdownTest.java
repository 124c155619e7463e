package org.lookalike.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.catalog.Catalog;
import org.lookalike.catalog.original.Original;
import org.lookalike.image.ContentId;
import org.lookalike.image.DecoderOptions;
import org.lookalike.image.gallery.Gallery;
import org.lookalike.model.Models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A server in a process of its own, asked to end in the middle of everything. */
class ShutdownTest {
    private static final String BOUNDARY = "----boundary";
    /** 128 and the number of SIGTERM, as shells and service managers have it. */
    private static final int TERMINATED = 143;

    @TempDir
    private Path temporary;
    private final Queue<Path> toUpload = new ConcurrentLinkedQueue<>();
    private final Queue<ContentId> acknowledged = new ConcurrentLinkedQueue<>();
    private final CountDownLatch underWay = new CountDownLatch(5);

    @Test
    void whatWasAcknowledgedIsThereAfterwards() throws Exception {
        Path indexed = temporary.resolve("indexed");
        new Gallery(7, 8, 96).draw(indexed, (done, total) -> {});
        new Gallery(8, 4, 96).draw(temporary.resolve("uploads"), (done, total) -> {});
        try (var files = Files.walk(temporary.resolve("uploads"))) {
            files.filter(Files::isRegularFile).forEach(toUpload::add);
        }
        Path index = temporary.resolve("index");
        Process process = serve(indexed, index);
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String address = out.readLine().replaceFirst(".*(http://[^ ]+).*", "$1");
            List<Thread> clients = new ArrayList<>();
            for (int i = 0; i < 3; i++)
                clients.add(Thread.ofPlatform().start(() -> uploadAll(address)));
            assertTrue(underWay.await(60, TimeUnit.SECONDS));
            process.destroy();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            assertEquals(TERMINATED, process.exitValue());
            for (Thread client : clients)
                client.join();
        } finally {
            process.destroyForcibly();
        }
        try (Catalog catalog = Catalog.open(index, Home.models().open(Models.DEFAULT), DecoderOptions.DEFAULT)) {
            assertFalse(acknowledged.isEmpty());
            for (ContentId id : acknowledged)
                try (Original kept = catalog.original(id)
                        .orElseThrow(() -> new AssertionError(id + " was acknowledged and is not there"))) {
                    assertEquals(kept.bytes(), kept.content().skip(Long.MAX_VALUE));
                }
            assertTrue(catalog.stats().index().pictures() >= acknowledged.size());
        }
    }

    private Process serve(Path pictures, Path index) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-Dlookalike.home=" + Home.folder().toAbsolutePath(),
                "-Dai.djl.offline=true", "-cp", System.getProperty("java.class.path"), Main.class.getName(), "serve",
                pictures.toString(), "--index", index.toString(), "--port", "0", "--watch")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void uploadAll(String address) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (Path file = toUpload.poll(); file != null; file = toUpload.poll())
                upload(client, address, Files.readAllBytes(file));
        } catch (IOException e) {
            // The server takes no more.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void upload(HttpClient client, String address, byte[] picture) throws IOException, InterruptedException {
        byte[] head = ("--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.jpg\"\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);
        var request = HttpRequest.newBuilder(URI.create(address + "api/pictures"))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArrays(List.of(head, picture, tail)))
                .build();
        int status = client.send(request, BodyHandlers.discarding()).statusCode();
        if (status == 201 || status == 200)
            acknowledged.add(ContentId.of(picture));
        underWay.countDown();
    }
}
