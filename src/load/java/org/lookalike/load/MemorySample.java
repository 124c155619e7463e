package org.lookalike.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server's memory at one moment, in bytes.
 *
 * @param seconds since the first one
 * @param heap what objects occupied right after the last collections
 * @param resident anonymous memory of the server's process, its heap included, whose size does not change
 * @param workers likewise of all processes that it started: those that decode
 */
record MemorySample(double seconds, long heap, long resident, long workers) {
    private static final Pattern HEAP = Pattern
            .compile("^jvm_memory_pool_collection_used_bytes\\{pool=\"[^\"]*\"\\} (\\S+)$", Pattern.MULTILINE);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static MemorySample of(double seconds, ServedIndex server, HttpClient client)
            throws IOException, InterruptedException {
        long workers = server.process().descendants().mapToLong(child -> status(child.pid(), "RssAnon")).sum();
        return new MemorySample(seconds, heap(server, client), status(server.process().pid(), "RssAnon"), workers);
    }

    /** What objects occupied right after the last collection of each part of the heap, in bytes. */
    static long heap(ServedIndex server, HttpClient client) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.address() + "metrics")).timeout(PATIENCE).build();
        String metrics = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        Matcher pools = HEAP.matcher(metrics);
        double heap = 0;
        while (pools.find())
            heap += Double.parseDouble(pools.group(1));
        return (long) heap;
    }

    /** 0 for a process that has ended meanwhile. */
    private static long status(long pid, String field) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"), StandardCharsets.UTF_8))
                if (line.startsWith(field + ":"))
                    return Long.parseLong(line.replaceAll("\\D", "")) << 10;
            return 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
