package org.lookalike.model.download;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves one file at /file, and behaves as badly as it is told to. */
public final class FileServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<String> requests = new ArrayList<>();
    private byte[] file;
    private int status = 200;
    private int breakOffAfter = Integer.MAX_VALUE;
    private boolean silentThen;
    private boolean ranges = true;
    private boolean length = true;
    private String etag = "\"first\"";

    public FileServer(byte[] file) throws IOException {
        this.file = file;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/file", this::answer);
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/file");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.setExecutor(threads);
        server.start();
    }

    public URI at(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    public URI file() {
        return at("/file");
    }

    /** Ranges asked for so far, "all" where none was. */
    public synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    public synchronized FileServer answering(int newStatus) {
        status = newStatus;
        return this;
    }

    public synchronized FileServer breakingOffAfter(int bytes) {
        breakOffAfter = bytes;
        silentThen = false;
        return this;
    }

    synchronized FileServer fallingSilentAfter(int bytes) {
        breakOffAfter = bytes;
        silentThen = true;
        return this;
    }

    public FileServer whole() {
        return breakingOffAfter(Integer.MAX_VALUE);
    }

    public synchronized FileServer withoutRanges() {
        ranges = false;
        return this;
    }

    synchronized FileServer withoutLength() {
        length = false;
        return this;
    }

    synchronized FileServer changedTo(byte[] newFile, String newEtag) {
        file = newFile;
        etag = newEtag;
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            int from = begin(exchange);
            if (from < 0)
                return;
            int end = (int) Math.min(file.length, (long) from + breakOffAfter);
            exchange.getResponseBody().write(file, from, end - from);
            exchange.getResponseBody().flush();
            if (end < file.length && silentThen)
                closing.await();
            if (end < file.length)
                throw new IOException("broken off on purpose");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends the head and says where the body begins, below 0 if there is none. */
    private synchronized int begin(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        requests.add(range == null ? "all" : range);
        if (status != 200) {
            exchange.sendResponseHeaders(status, -1);
            return -1;
        }
        exchange.getResponseHeaders().add("ETag", etag);
        boolean same = etag.equals(exchange.getRequestHeaders().getFirst("If-Range"));
        if (range == null || !ranges || !same) {
            exchange.sendResponseHeaders(200, length ? file.length : 0);
            return 0;
        }
        int from = Integer.parseInt(range.replaceAll("\\D", ""));
        exchange.getResponseHeaders()
                .add("Content-Range", "bytes " + from + "-" + (file.length - 1) + "/" + file.length);
        exchange.sendResponseHeaders(206, file.length - from);
        return from;
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
