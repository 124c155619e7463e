package org.lookalike.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.catalog.Catalog;
import org.lookalike.catalog.IndexingOptions;
import org.lookalike.catalog.duplicates.Album;
import org.lookalike.image.DecoderOptions;
import org.lookalike.model.Models;
import org.lookalike.server.Server;
import org.lookalike.server.ServerOptions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The page of duplicates in a real browser, on a real server, index and model. */
class DuplicatesPageTest {
    @TempDir
    private Path folder;
    private Chromium chromium;
    private Catalog catalog;
    private Server server;
    private Page page;
    private Finder finder;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        chromium = Chromium.open();
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        Path pictures = Files.createDirectories(folder.resolve("pictures"));
        for (int i = 1; i <= 3; i++)
            ImageIO.write(Album.scene(i), "png", pictures.resolve(i + ".png").toFile());
        ImageIO.write(Album.scene(1), "jpg", pictures.resolve("photo.jpg").toFile());
        var model = new Models(Path.of(System.getProperty("lookalike.home", "."), "models")).open(Models.DEFAULT);
        catalog = Catalog.open(folder.resolve("index"), model, DecoderOptions.DEFAULT);
        catalog.index(List.of(pictures), IndexingOptions.DEFAULT);
        server = Server.start(new ServerOptions("127.0.0.1", 0, 1 << 20, false), catalog);
        visit(1280, 800);
    }

    private void visit(int width, int height) {
        page = chromium.page(width, height);
        finder = new Finder(page);
    }

    @AfterEach
    void close() {
        if (chromium == null)
            return;
        server.close();
        catalog.close();
        chromium.close();
    }

    private void go() {
        page.navigate(server.address() + "duplicates.html");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    @Test
    void groupsAreLookedForAndDecided() {
        go();
        assertThat(finder.part("state")).containsText("Is anything here twice?");
        button("Look for duplicates").click();
        assertThat(finder.part("group")).hasCount(1);
        assertThat(finder.part("kept")).containsText("1.png");
        assertThat(finder.part("kept")).containsText("saved without loss (PNG)");
        assertThat(finder.part("copy-card")).containsText("other format (JPEG)");
        assertThat(finder.part("duplicates-words")).containsText("1 group among 4 pictures");

        button("Keep photo.jpg instead").click();
        assertThat(finder.part("kept")).containsText("chosen by you");
        assertThat(button("Keep 1.png instead")).isFocused();
        button("1.png is not the same").click();
        assertThat(finder.part("state")).containsText("No duplicates");
        assertThat(finder.part("decided")).containsText("1.png is not the same, and stays apart from now on.");
        button("Take it back").click();
        assertThat(finder.part("group")).hasCount(1);
        assertThat(finder.part("decided")).isHidden();
        page.reload();
        assertThat(finder.part("group")).hasCount(1);
        assertEquals(List.of(), chromium.errors());
    }

    @Test
    void itSaysHowFarItIsWhatFailedAndFitsAPhone() {
        visit(390, 844);
        page.route("**/api/duplicates?*", route -> route.fulfill(new Route.FulfillOptions()
                .setContentType("application/json")
                .setBody("{\"running\":{\"what\":\"comparing\",\"done\":1200,\"total\":4311},\"failure\":null,"
                        + "\"found\":null}")));
        go();
        assertThat(finder.part("running")).containsText("Comparing");
        assertThat(finder.part("running")).containsText("1,200 of 4,311");
        assertThat(finder.part("state")).containsText("Looking for duplicates");
        assertEquals(390, page.evaluate("document.documentElement.scrollWidth"));
        // On top of the other route, so that no question comes through in between.
        page.route("**/api/duplicates?*", Route::abort);
        assertThat(finder.part("server-gone")).isVisible();
        page.unroute("**/api/duplicates?*");
        assertThat(finder.part("server-gone")).isHidden();
        assertThat(finder.part("state")).containsText("Is anything here twice?");
        assertEquals(List.of(), chromium.errors());
    }

    @Test
    void moreGroupsComeWhenAskedFor() {
        page.route("**/api/duplicates?*", DuplicatesPageTest::groups);
        go();
        assertThat(finder.part("group")).hasCount(50);
        assertThat(finder.part("duplicates-words")).containsText("52 groups");
        page.route("**/api/duplicates?offset=50*", Route::abort);
        button("Show more").click();
        assertThat(finder.part("server-gone")).isVisible();
        page.unroute("**/api/duplicates?offset=50*");
        assertThat(finder.part("server-gone")).isHidden();
        button("Show more").click();
        assertThat(finder.part("group")).hasCount(52);
        assertThat(button("Show more")).isHidden();
        assertEquals(List.of(), chromium.errors());
    }

    /** Of 52 groups those that are asked for. */
    private static void groups(Route route) {
        int first = route.request().url().contains("offset=50") ? 50 : 0;
        String groups = IntStream.range(first, Math.min(first + 50, 52))
                .mapToObj(i -> "{\"keep\":" + copy(i) + ",\"members\":[" + copy(100 + i) + "]}")
                .collect(Collectors.joining(","));
        route.fulfill(new Route.FulfillOptions().setContentType("application/json")
                .setBody("{\"running\":null,\"failure\":null,\"found\":{\"at\":\"2026-01-01T00:00:00Z\","
                        + "\"current\":true,\"pictures\":104,\"total\":52,\"files\":52,\"bytes\":52,"
                        + "\"groups\":[" + groups + "]}}"));
    }

    private static String copy(int i) {
        return "{\"path\":\"/" + i + ".png\",\"why\":\"larger\",\"id\":\"" + i + "\",\"width\":4,\"height\":3,"
                + "\"bytes\":1,\"format\":\"PNG\"}";
    }
}
