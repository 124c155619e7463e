package org.lookalike.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.lookalike.benchmark.Rounds;
import org.lookalike.benchmark.ServedFolder;

/**
 * Searching by a picture in Chromium: from choosing the file to the frame after which its hits are in the page.
 *
 * <pre>mvn -Pbenchmarks -DskipTests test-compile exec:exec -Dbenchmark=browser.PageBenchmark -Dbenchmark.args="FOLDER [queries]"</pre>
 */
public final class PageBenchmark {
    private static final int WARM_UP = 50;
    private static final double PAUSE_MILLIS = 300;
    private static final List<String> STAGES = List.of("the answer is there", "hits are in the page", "and drawn");

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
        int queries = args.length > 1 ? Integer.parseInt(args[1]) : 300;
        try (var served = ServedFolder.open(Path.of(args[0])); Chromium chromium = Chromium.open()) {
            Page page = chromium.page(1200, 800);
            page.navigate(served.server().address());
            for (int i = 0; i < WARM_UP; i++)
                ask(page, served.file(i));
            double[][] millis = new double[STAGES.size()][queries];
            for (int i = 0; i < queries; i++) {
                List<?> times = ask(page, served.file(i + WARM_UP));
                for (int stage = 0; stage < millis.length; stage++)
                    millis[stage][i] = ((Number) times.get(stage)).doubleValue();
            }
            System.out.printf(Locale.ROOT, "%d pictures, %d queries in the page%n", served.pictures(), queries);
            for (int stage = 0; stage < millis.length; stage++)
                System.out.println(STAGES.get(stage) + ": " + Rounds.percentiles(millis[stage]));
        }
    }

    /** Milliseconds to each of the {@link #STAGES}. */
    private static List<?> ask(Page page, Path file) throws IOException {
        var times = (List<?>) page.evaluate(ASK, Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
        page.waitForFunction(SEEN);
        page.waitForTimeout(PAUSE_MILLIS);
        return times;
    }
}
