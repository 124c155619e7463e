package org.lookalike.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What to ask with. Any number of threads.
 *
 * @param ids of pictures that the server has
 * @param files JPEG files
 * @param serial of the next upload
 */
record Pictures(List<String> ids, List<Path> files, AtomicLong serial) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 1000;

    /** @param address of the server, with a slash at its end */
    static Pictures of(String address, Path folder) throws IOException, InterruptedException {
        List<Path> files;
        try (var tree = Files.walk(folder)) {
            files = tree.filter(file -> file.toString().endsWith(".jpg")).sorted().toList();
        }
        if (files.isEmpty())
            throw new IllegalArgumentException("there is no .jpg file in " + folder);
        List<String> ids = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            int before;
            do {
                before = ids.size();
                var page = HttpRequest
                        .newBuilder(URI.create(address + "api/pictures?k=" + PAGE + "&offset=" + before))
                        .build();
                JsonNode answer = JSON.readTree(client.send(page, HttpResponse.BodyHandlers.ofByteArray()).body());
                for (JsonNode hit : answer.path("hits"))
                    ids.add(hit.path("id").textValue());
            } while (ids.size() == before + PAGE);
        }
        return new Pictures(List.copyOf(ids), files, new AtomicLong(new Random().nextLong() >>> 1));
    }

    /** A picture nobody has seen: one of the files, with a comment of its own behind the first marker. */
    byte[] unseen() {
        long number = serial.incrementAndGet();
        try {
            byte[] file = Files.readAllBytes(files.get((int) (number % files.size())));
            byte[] comment = Long.toString(number).getBytes(StandardCharsets.US_ASCII);
            var bytes = new ByteArrayOutputStream(file.length + comment.length + 4);
            bytes.write(file, 0, 2);
            bytes.write(0xff);
            bytes.write(0xfe);
            bytes.write(0);
            bytes.write(comment.length + 2);
            bytes.writeBytes(comment);
            bytes.write(file, 2, file.length - 2);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
