package org.lookalike.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The map in a real browser, on a real shown.server(), index and model. */
class MapPageTest {
    private static final int PER_CATEGORY = 5;
    private static final int PICTURES = 13 * PER_CATEGORY;
    /** Where on the screen the first picture's dot is while the whole map is seen. */
    private static final String FIRST_DOT = """
            async () => {
              const { parsePoints } = await import('./scripts/MapPoints.js');
              const { fit, toScreen } = await import('./scripts/MapCamera.js');
              const points = parsePoints(await (await fetch('api/map/points')).arrayBuffer());
              const canvas = document.querySelector('#map');
              const camera = fit(canvas.clientWidth, canvas.clientHeight, { left: 264, top: 0 });
              const { x, y } = toScreen(camera, { x: points.x[0], y: points.y[0] });
              const box = canvas.getBoundingClientRect();
              return [box.left + x, box.top + y];
            }""";

    @TempDir
    private static Path folder;
    private static Shown shown;

    private Page page;
    private Finder finder;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        shown = Shown.in(folder, PER_CATEGORY);
    }

    @AfterAll
    static void close() {
        if (shown != null)
            shown.close();
    }

    @BeforeEach
    void arrive() {
        page = shown.page();
        finder = new Finder(page);
    }

    @AfterEach
    void leave() {
        shown.leave(page);
    }

    /** The first visit makes the map. */
    private void visit() {
        page.navigate(shown.address() + "map.html");
        assertThat(finder.part("map"))
                .hasAttribute("aria-label",
                        Pattern.compile("Map of " + PICTURES + " pictures, those that look alike.*"));
        assertThat(finder.part("state")).isHidden();
    }

    private Locator name(String category) {
        return page.locator("[data-testid=map-name][data-name='" + category + "']");
    }

    @Test
    void theLegendNamesWhatIsSeenAndFilters() {
        visit();
        assertThat(finder.part("map-name")).hasCount(13);
        assertThat(name("fruit")).containsText("fruit" + PER_CATEGORY);
        name("fruit").click();
        assertThat(name("fruit")).hasAttribute("aria-pressed", "true");
        finder.part("select-seen").click();
        assertThat(finder.part("selection")).containsText(PER_CATEGORY + " pictures chosen");
        assertThat(finder.part("map-tile")).hasCount(PER_CATEGORY);
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Model sees"))
                .check(
                        new Locator.CheckOptions().setForce(true));
        assertThat(name("fruit")).hasCount(0);
    }

    @Test
    void manyAreChosenByKeyAndGivenACategory() throws IOException {
        visit();
        name("leaves").click();
        finder.part("map").focus();
        page.keyboard().press("a");
        assertThat(finder.part("announcer")).hasText(PER_CATEGORY + " pictures chosen.");
        page.fill("#map-category", "foliage");
        page.keyboard().press("Enter");
        assertThat(finder.part("announcer")).hasText(PER_CATEGORY + " pictures are now in foliage.");
        assertThat(name("foliage")).containsText(String.valueOf(PER_CATEGORY));
        assertThat(page.locator("[data-testid=map-name][aria-pressed=true]")).hasCount(0);
        assertThat(finder.part("selection")).containsText(PER_CATEGORY + " pictures chosen");
        assertEquals("foliage",
                shown.collection().catalog().picture(shown.collection().id("leaves", 1)).orElseThrow().category());
        page.locator("#map-reset").click();
        assertThat(name("leaves")).containsText(String.valueOf(PER_CATEGORY));
        page.keyboard().press("Escape");
        assertThat(finder.part("selection")).isHidden();
    }

    @Test
    void aLineDrawnAroundPicturesChoosesThem() {
        visit();
        finder.part("lasso").click();
        drag(new int[][]{{270, 80}, {1190, 80}, {1190, 790}, {270, 790}});
        assertThat(finder.part("selection")).containsText(PICTURES + " pictures chosen");
        assertThat(finder.part("map-tile")).hasCount(60);
        page.locator("#map-more").click();
        assertThat(finder.part("map-tile")).hasCount(PICTURES);
        finder.part("map-only").click();
        assertThat(finder.part("map-only")).hasAttribute("aria-pressed", "true");
        assertThat(finder.part("lasso")).hasAttribute("aria-pressed", "false");
    }

    private void drag(int[][] corners) {
        page.mouse().move(corners[0][0], corners[0][1]);
        page.mouse().down();
        for (int[] corner : corners)
            page.mouse().move(corner[0], corner[1]);
        page.mouse().up();
    }

    @Test
    void aDotShowsItsPictureAndOpensIt() {
        visit();
        var dot = (List<?>) page.evaluate(FIRST_DOT);
        double x = ((Number) dot.get(0)).doubleValue();
        double y = ((Number) dot.get(1)).doubleValue();
        page.mouse().move(x, y);
        assertThat(finder.part("preview")).isVisible();
        page.mouse().click(x, y);
        page.waitForURL(Pattern.compile(".*/\\?picture=[0-9a-f]{64}"));
        assertThat(finder.part("detail")).isVisible();
    }

    @Test
    void withoutPicturesOrServerItSaysSo() {
        answering("{\"pictures\":1,\"map\":null,\"making\":null,\"failure\":null}");
        page.navigate(shown.address() + "map.html");
        assertThat(finder.part("state")).containsText("Nothing to draw a map of yet");
        answering("{\"pictures\":9,\"map\":null,\"making\":{\"stage\":\"laying out\",\"share\":0.4},\"failure\":null}");
        page.reload();
        assertThat(finder.part("state")).containsText("Your pictures are finding their places");
        assertThat(finder.part("state")).containsText("Laying them out");
        answering("{\"pictures\":9,\"map\":null,\"making\":null,\"failure\":\"the disk is full\"}");
        assertThat(finder.part("state")).containsText("the disk is full");
        page.route("**/api/map", Route::abort);
        page.reload();
        assertThat(finder.part("server-gone")).isVisible();
    }

    private void answering(String status) {
        page.route("**/api/map", route -> route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(status)));
    }
}
