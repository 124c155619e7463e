package org.lookalike.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/** A real server, and a client for it. */
class RunningServer implements AutoCloseable {
    private static final String BOUNDARY = "-----------------boundary";
    final Server server;
    private final HttpClient client = HttpClient.newHttpClient();

    RunningServer(Server server) {
        this.server = server;
    }

    /** What came back. */
    record Reply(HttpResponse<byte[]> response) {
        int status() {
            return response.statusCode();
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(response.body());
            } catch (IOException e) {
                throw new UncheckedIOException(text(), e);
            }
        }

        /** A problem's type without what all have in common, and its detail. */
        String problem() {
            if (!header("Content-Type").equals("application/problem+json"))
                return "no problem: " + status() + " " + text();
            return json().path("status").intValue() + " " + json().path("type").textValue().replaceFirst(".*:", "")
                    + ": " + json().path("detail").textValue();
        }
    }

    Reply get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    Reply send(String method, String path, String json, String... headers) {
        return send(method, path, BodyPublishers.ofString(json),
                concat(new String[]{"Content-Type", "application/json"}, headers));
    }

    Reply upload(String path, byte[] image, String name, String... headers) {
        return form(path, part("image\"; filename=\"" + name, image), headers);
    }

    /** @param parts made by {@link #part} */
    Reply form(String path, byte[] parts, String... headers) {
        return send("POST", path, BodyPublishers.ofByteArray(parts),
                concat(new String[]{"Content-Type", "multipart/form-data; boundary=" + BOUNDARY}, headers));
    }

    static byte[] part(String nameAndMore, byte[] content) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(FakeCatalog.bytes("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + nameAndMore
                + "\"\r\n\r\n"));
        out.writeBytes(content);
        out.writeBytes(FakeCatalog.bytes("\r\n--" + BOUNDARY + "--\r\n"));
        return out.toByteArray();
    }

    /** Two parts as one form. */
    static byte[] both(byte[] first, byte[] second) {
        var out = new ByteArrayOutputStream();
        out.write(first, 0, first.length - ("--" + BOUNDARY + "--\r\n").length());
        out.writeBytes(second);
        return out.toByteArray();
    }

    Reply send(String method, String path, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        if (headers.length > 0)
            request.headers(headers);
        try {
            return new Reply(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String[] concat(String[] first, String[] second) {
        String[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    @Override
    public void close() {
        server.close();
        client.close();
    }
}
