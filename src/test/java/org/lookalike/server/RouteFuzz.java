package org.lookalike.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lookalike.fuzz.FuzzTarget;

/**
 * A group of routes. An input's first three bytes choose the route, the picture in its path and the kind of body; then
 * comes the query up to a line feed, and the body.
 */
public final class RouteFuzz implements FuzzTarget {
    private static final int HEAD = 3;
    private static final int OFTEN = 256;
    private static final List<String> BODIES = List.of("application/json", "multipart/form-data; boundary=b",
            "text/csv",
            "application/x-www-form-urlencoded", "");
    private final RawConnection connection = new RawConnection(() -> server().open().port());
    private final List<Route> routes;
    private final List<String> seeds;
    private int taken;

    private RouteFuzz(List<String> prefixes, String... seeds) {
        this.routes = Routes.all().stream().filter(r -> prefixes.stream().anyMatch(r.path()::startsWith)).toList();
        this.seeds = List.of(seeds);
    }

    private static FuzzedServer server() {
        return FuzzedServer.shared();
    }

    public static RouteFuzz searching() {
        return new RouteFuzz(List.of("/api/search"),
                "000k=5&offset=1&minScore=0.1&exact=true&diversity=0.5\n{\"id\":\"$0\"}",
                "000more=$1&less=$2:0.5&learned=true&region=0.5,0,0.5,1\n{\"id\":\"$0\"}",
                "000category=fish&prediction=fish&size=small&shape=square&takenFrom=2024-01-01&takenTo=2025-01-01"
                        + "&folder=/a&minProbability=0.1&maxProbability=0.9\n{\"id\":\"$3\"}",
                "000\n{\"url\":\"https://example.org/a.png\"}", "000more=$1\n{}",
                "001k=3\n--b\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.png\"\r\n\r\nPNG\r\n--b--");
    }

    /** Each answer takes the network's time. */
    public static RouteFuzz explaining() {
        return new RouteFuzz(List.of("/api/explain"), "000hit=$1&more=$2&region=0,0,0.5,1\n{\"id\":\"$0\"}",
                "000hit=$1\n{\"id\":\"$0\"}", "001hit=$1\n--b\r\n", "000hit=$1\n{}");
    }

    public static RouteFuzz pictures() {
        return new RouteFuzz(List.of("/api/pictures"), "000k=3&offset=1&category=fish\n", "100\n", "200\n", "300\n",
                "400\n", "500\n", "600\n",
                "101\n--b\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.png\"\r\n\r\nGIF89a\r\n"
                        + "--b\r\nContent-Disposition: form-data; name=\"category\"\r\n\r\nrose\r\n--b--",
                "300\n{\"category\":\"rose\"}", "300\n{\"category\":null}");
    }

    public static RouteFuzz labels() {
        return new RouteFuzz(List.of("/api/labels"), "000\n", "102keep=true&try=true\nid,category\n$0,rose\n",
                "102try=false\n\"id\",\"category\"\n\"$1\",\"a, b\"\n$2,\n", "200k=3\n",
                "102\nid;category\r\n$0;rose\r\n");
    }

    public static RouteFuzz collections() {
        return new RouteFuzz(List.of("/api/collections"), "000\n",
                "100\n{\"name\":\"Fish\",\"right\":[\"$0\",\"$1\"],\"wrong\":[\"$2\"]}", "20ck=3&offset=1\n",
                "30c\n{\"name\":\"Other\",\"right\":[\"$3\"],\"unmarked\":[\"$0\"],\"leftOut\":[\"$4\"]}", "40c\n");
    }

    public static RouteFuzz teaching() {
        return new RouteFuzz(List.of("/api/teaching", "/api/suggestions"), "000\n",
                "100\n{\"category\":\"fish\",\"right\":[\"$0\"],\"wrong\":[\"$1\"]}", "200\n", "300\n",
                "400k=2\n{\"right\":[\"$0\"],\"wrong\":[\"$1\"]}", "400\n{}");
    }

    public static RouteFuzz duplicates() {
        return new RouteFuzz(List.of("/api/duplicates"), "000offset=0&k=3\n", "100\n", "200\n",
                "300\n{\"a\":\"$0\",\"b\":\"$1\"}", "400\n{\"a\":\"$0\",\"b\":\"$1\"}", "500\n{\"id\":\"$2\"}",
                "600\n", "700\n");
    }

    public static RouteFuzz map() {
        return new RouteFuzz(List.of("/api/map"), "000\n", "100\n", "200\n", "300\n",
                "400\n{\"points\":[\"#0\",\"#1\"]}", "500\n{\"points\":[\"#2\"],\"category\":\"sky\"}",
                "500\n{\"points\":[],\"category\":null}");
    }

    public static RouteFuzz operation() {
        return new RouteFuzz(List.of("/api/categories", "/api/stats", "/healthz", "/readyz", "/metrics",
                "/openapi.json", "/api/session"), "000\n", "100\n", "200\n", "300\n{\"key\":\"lk_0\"}", "400\n",
                "500\n",
                "600\n", "700\n", "800\n");
    }

    @Override
    public List<byte[]> seeds() {
        return seeds.stream().map(seed -> seed.getBytes(StandardCharsets.ISO_8859_1)).toList();
    }

    @Override
    public List<String> words() {
        List<String> words = new ArrayList<>(List.of("$0", "$1", "$c", "#0", "%00", "%2e%2e%2f", "&", "=", "{}", "null",
                "\"name\":", "\"category\":", "\"right\":[", "\"wrong\":[", "\"unmarked\":[", "\"leftOut\":[",
                "\"points\":[", "\"id\":", "\"url\":\"http://", "\"key\":", "\r\n--b\r\n", "\r\n--b--",
                "Content-Disposition: form-data; name=\"image\"; filename=\"", "\r\n\r\n", "NaN", "1e99", "-1",
                "2147483648", "\\ud800", "%ed%a0%80"));
        routes.stream().flatMap(route -> route.parameters().stream()).map(p -> p.name() + "=").forEach(words::add);
        return words;
    }

    @Override
    public void start() {
        FuzzedServer.shared();
    }

    @Override
    public void take(byte[] input) throws IOException {
        if (input.length < HEAD)
            return;
        Route route = routes.get(Math.floorMod(input[0] - '0', routes.size()));
        byte[] request = request(route, input);
        Promises.check(request, connection.exchange(request, true), true);
        taken++;
        if (taken % OFTEN == 0) {
            server().forgetCollections();
            byte[] health = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
            if (connection.exchange(health, true).status() != 200)
                throw new AssertionError("it is not well any more");
        }
    }

    private byte[] request(Route route, byte[] input) {
        int end = HEAD;
        while (end < input.length && input[end] != '\n')
            end++;
        String query = server().filled(text(input, HEAD, end)).replaceAll("[\\x00-\\x20\\x7f]", "+");
        byte[] body = server().filled(text(input, Math.min(end + 1, input.length), input.length))
                .getBytes(StandardCharsets.ISO_8859_1);
        String path = route.path().replace("{id}", id(input[1], input[2]));
        var head = new StringBuilder(route.method().name().toUpperCase(Locale.ROOT)).append(' ').append(path);
        if (!query.isEmpty())
            head.append('?').append(query);
        head.append(" HTTP/1.1\r\nHost: localhost\r\nContent-Length: ").append(body.length).append("\r\n");
        String type = BODIES.get(Math.floorMod(input[2] - '0', BODIES.size()));
        if (!type.isEmpty())
            head.append("Content-Type: ").append(type).append("\r\n");
        var request = new ByteArrayOutputStream();
        request.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        return request.toByteArray();
    }

    private String id(byte which, byte kind) {
        if (kind == 'c')
            return server().filled("$c");
        return which >= '0' && which <= '9' ? server().filled("$" + (char) which) : "0".repeat(64);
    }

    private static String text(byte[] input, int from, int to) {
        return new String(Arrays.copyOfRange(input, from, to), StandardCharsets.ISO_8859_1);
    }
}
