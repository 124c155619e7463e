package org.lookalike.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The page while the server has too much to do. */
class BusyServerPageTest {
    @TempDir
    private Path folder;
    private Shown shown;
    private final Set<String> refused = new HashSet<>();

    @BeforeEach
    void open() throws IOException, InterruptedException {
        shown = Shown.in(folder, 1);
    }

    @AfterEach
    void close() {
        if (shown != null)
            shown.close();
    }

    private void refuseOnce(Route route) {
        if (refused.add(route.request().url()))
            route.fulfill(new Route.FulfillOptions().setStatus(429).setHeaders(Map.of("Retry-After", "1")));
        else
            route.resume();
    }

    @Test
    void whatWasRefusedComesAfterAll() {
        Page page = shown.page();
        page.route("**/api/pictures?*", this::refuseOnce);
        page.route("**/thumb", this::refuseOnce);
        page.navigate(shown.address());
        var finder = new Finder(page);
        assertThat(finder.hits()).hasCount(13);
        for (int i = 0; i < 13; i++)
            assertThat(finder.hits().nth(i)).hasClass(Pattern.compile(".*\\bseen\\b.*"));
        assertEquals(14, refused.size());
    }
}
