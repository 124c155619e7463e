package org.lookalike.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.lookalike.benchmark.BaseModel;
import org.lookalike.benchmark.Rounds;
import org.lookalike.catalog.Catalog;
import org.lookalike.image.DecoderOptions;
import org.lookalike.server.Server;
import org.lookalike.server.ServerOptions;

/**
 * How smoothly the map moves in Chromium, without graphics hardware: made-up points in clouds, dragged by a frame's step
 * at every frame. Once with the whole map in view, once so close that pictures would be drawn.
 *
 * <pre>mvn -Pbenchmarks -DskipTests test-compile exec:exec -Dbenchmark=browser.MapFramesBenchmark -Dbenchmark.args="10000 100000"</pre>
 */
public final class MapFramesBenchmark {
    private static final int CATEGORIES = 10;
    private static final int FRAMES = 240;
    /** Milliseconds between frames. */
    private static final String DRAG = """
            (frames) => new Promise((resolve) => {
              const canvas = document.querySelector('#map');
              const box = canvas.getBoundingClientRect();
              const at = (i) => ({ clientX: box.left + 500 + 90 * Math.sin(i / 20), clientY: box.top + 300 + 60 * Math.cos(i / 26),
                pointerId: 7, pointerType: 'mouse', button: 0, isPrimary: true, bubbles: true });
              canvas.setPointerCapture = () => {};
              canvas.dispatchEvent(new PointerEvent('pointerdown', at(0)));
              const between = [];
              let last = 0;
              let i = 0;
              const frame = (now) => {
                if (last) between.push(now - last);
                last = now;
                canvas.dispatchEvent(new PointerEvent('pointermove', at(++i)));
                if (i < frames) requestAnimationFrame(frame);
                else {
                  canvas.dispatchEvent(new PointerEvent('pointerup', at(i)));
                  setTimeout(() => resolve(between), 100);
                }
              };
              requestAnimationFrame(frame);
            })""";

    private MapFramesBenchmark() {}

    public static void main(String[] args) throws Exception {
        try (var catalog = Catalog.open(Files.createTempDirectory("index"), BaseModel.open(), DecoderOptions.DEFAULT);
                var server = Server.start(new ServerOptions("127.0.0.1", 0, 1 << 20, false), catalog);
                var chromium = Chromium.open()) {
            for (String count : args)
                measure(chromium, server, Integer.parseInt(count));
        }
    }

    private static void measure(Chromium chromium, Server server, int count) {
        Page page = chromium.page(1280, 800);
        page.route("**/api/map", route -> json(route, "{\"pictures\":" + count + ",\"map\":{\"pictures\":" + count
                + ",\"later\":0,\"outgrown\":false,\"madeAtMillis\":1,\"seconds\":1},\"making\":null,\"failure\":null}"));
        page.route("**/api/map/points", route -> route.fulfill(
                new Route.FulfillOptions().setContentType("application/octet-stream").setBodyBytes(points(count))));
        page.route("**/api/map/pictures", route -> json(route, "{\"pictures\":[]}"));
        page.navigate(server.address() + "map.html");
        page.waitForSelector("[data-testid=map-name]");
        page.waitForTimeout(1000);
        report(count, "the whole map", page);
        page.mouse().move(700, 420);
        page.mouse().wheel(0, -1500);
        page.waitForTimeout(500);
        report(count, "close", page);
        page.context().close();
    }

    private static void report(int count, String what, Page page) {
        page.evaluate(DRAG, FRAMES / 4);
        double[] between = ((List<?>) page.evaluate(DRAG, FRAMES)).stream()
                .mapToDouble(n -> ((Number) n).doubleValue())
                .toArray();
        long late = Arrays.stream(between).filter(ms -> ms > 1000.0 / 60 * 1.5).count();
        System.out.printf(Locale.ROOT, "%d points, %s: between frames %s; %.1f %% of frames left out%n", count, what,
                Rounds.percentiles(between), 100.0 * late / between.length);
    }

    private static void json(Route route, String body) {
        route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody(body));
    }

    /** As the server sends them. */
    private static byte[] points(int count) {
        var names = new StringBuilder();
        for (int i = 0; i < CATEGORIES; i++)
            names.append(i == 0 ? "" : ",").append("{\"name\":\"c").append(i).append("\",\"count\":1}");
        String head = "{\"points\":" + count + ",\"waiting\":0,\"categories\":[" + names + "],\"predictions\":[]}";
        byte[] padded = (head + " ".repeat((12 - head.length() % 8) % 8)).getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(4 + padded.length + 16 * count).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(padded.length).put(padded);
        var random = new Random(1);
        for (int i = 0; i < count; i++)
            bytes.putLong(random.nextLong());
        for (int column = 0; column < 2; column++)
            for (int i = 0; i < count; i++)
                bytes.putShort((short) Math.clamp(
                        (long) (65535 * ((i * 7919 + column * 104729) % CATEGORIES / 12.0 + 0.1
                                + 0.05 * random.nextGaussian())),
                        0, 65535));
        for (int i = 0; i < count; i++)
            bytes.putShort((short) (i % CATEGORIES));
        for (int i = 0; i < count; i++)
            bytes.putShort((short) 0xffff);
        return bytes.array();
    }
}
