package org.lookalike.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.lookalike.catalog.Catalog;
import org.lookalike.catalog.IndexingOptions;
import org.lookalike.image.DecoderOptions;
import org.lookalike.model.ModelBundle;
import org.lookalike.model.Models;
import org.lookalike.server.Server;
import org.lookalike.server.ServerOptions;

/**
 * Searching by a picture in Chromium: from choosing the file to the frame after which its hits are in the page.
 *
 * <pre>mvn -Pbenchmarks -DskipTests test-compile exec:exec -Dbenchmark=browser.PageBenchmark -Dbenchmark.args="FOLDER [queries]"</pre>
 */
public final class PageBenchmark {
    private static final int WARM_UP = 50;
    private static final double PAUSE_MILLIS = 300;

    /** Times itself: the way from Java to the browser does not count. The address names the query once it is answered. */
    private static final String ASK = """
            (base64) => new Promise((resolve) => {
              const transfer = new DataTransfer();
              const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
              transfer.items.add(new File([bytes], 'query.jpg', { type: 'image/jpeg' }));
              const input = document.querySelector('[data-testid=file]');
              const before = location.href;
              const seen = new MutationObserver(() => {
                const done = document.querySelector('[data-testid=summary]').textContent.includes('Compared with');
                if (location.href === before || !done || !document.querySelector('[data-testid=hit]')) return;
                seen.disconnect();
                const rendered = performance.now();
                const asked = performance.getEntriesByType('resource').filter((e) => e.name.includes('/api/search')).at(-1);
                requestAnimationFrame(() =>
                  setTimeout(() => resolve([asked.responseEnd - start, rendered - start, performance.now() - start])),
                );
              });
              seen.observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true });
              performance.clearResourceTimings();
              const start = performance.now();
              input.files = transfer.files;
              input.dispatchEvent(new Event('change', { bubbles: true }));
            })""";

    /** Whoever looks at an answer does not ask again before its pictures are there. */
    private static final String SEEN = "() => [...document.images].every((image) => image.complete || image.loading === 'lazy')";

    private PageBenchmark() {}

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
            try (Server server = Server.start(options, catalog); Chromium chromium = Chromium.open()) {
                Page page = chromium.page(1200, 800);
                page.navigate(server.address());
                double[] answered = new double[queries];
                double[] rendered = new double[queries];
                double[] painted = new double[queries];
                for (int i = -WARM_UP; i < queries; i++) {
                    Path file = files.get((i + WARM_UP) % files.size());
                    var times = (List<?>) page.evaluate(ASK,
                            Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
                    if (i >= 0) {
                        answered[i] = ((Number) times.get(0)).doubleValue();
                        rendered[i] = ((Number) times.get(1)).doubleValue();
                        painted[i] = ((Number) times.get(2)).doubleValue();
                    }
                    page.waitForFunction(SEEN);
                    page.waitForTimeout(PAUSE_MILLIS);
                }
                System.out.printf(Locale.ROOT, "%d pictures, %d queries in the page%n",
                        catalog.stats().index().pictures(), queries);
                report("the answer is there", answered);
                report("hits are in the page", rendered);
                report("and drawn", painted);
            }
        }
    }

    private static void report(String what, double[] millis) {
        Arrays.sort(millis);
        System.out.printf(Locale.ROOT, "%s: median %.1f ms, p95 %.1f ms, p99 %.1f ms%n", what,
                millis[millis.length / 2],
                millis[millis.length * 95 / 100], millis[millis.length * 99 / 100]);
    }
}
