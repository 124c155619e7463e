package org.lookalike.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.image.ContentId;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Asking in more ways, in a real browser: parts, several pictures, variety, filters, and why something matched. */
class AskingPageTest {
    private static final int PER_CATEGORY = 3;

    @TempDir
    private static Path folder;
    private static Shown shown;

    private Page page;
    private Finder finder;
    private ContentId fruit;
    private ContentId fish;

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
    void visit() throws IOException {
        page = shown.page();
        finder = new Finder(page);
        fruit = shown.collection().id("fruit", 1);
        fish = shown.collection().id("fish", 1);
    }

    @AfterEach
    void leave() {
        shown.leave(page);
    }

    private void goTo(String search) {
        page.navigate(shown.address() + search);
        assertThat(finder.hits().first()).isVisible();
    }

    @Test
    void aPartOfThePictureIsDraggedWithTheMouse() {
        goTo("?like=" + fruit);
        BoundingBox box = page.locator(".query-frame .region-layer").boundingBox();
        page.mouse().move(box.x + box.width * 0.25, box.y + box.height * 0.25);
        page.mouse().down();
        page.mouse().move(box.x + box.width * 0.75, box.y + box.height * 0.75);
        page.mouse().up();
        page.waitForURL(address -> address.matches(".*like=" + fruit + "&region=0[.]2\\d*%2C0[.]2\\d*%2C0[.][45].*"));
        assertThat(finder.part("query")).containsText("A part of");
        finder.part("whole").click();
        finder.awaitAddressEnd("?like=" + fruit);
        assertThat(finder.part("query")).not().containsText("A part of");
    }

    @Test
    void aPartOfAHitIsChosenWithKeysAlone() {
        goTo("?like=" + fruit + "&picture=" + fish);
        page.locator("#detail-part").press("Enter");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Shift+ArrowDown");
        page.keyboard().press("Enter");
        finder.awaitAddressEnd("?like=" + fish + "&region=0.27%2C0.25%2C0.5%2C0.52");
        assertThat(finder.hits().first()).isVisible();
    }

    @Test
    void hitsAreAddedForAndAgainstAndTakenAwayAgain() {
        goTo("?like=" + fruit);
        Locator hit = finder.hit(fish);
        hit.hover();
        hit.locator(".tile-mark").first().click();
        finder.awaitAddressEnd("?like=" + fruit + "&more=" + fish);
        assertThat(finder.part("mark")).hasCount(1);
        assertThat(finder.hit(fish)).hasCount(0);
        finder.part("mark").locator("select").selectOption("2");
        finder.awaitAddressEnd("&more=" + fish + "%3A2");
        finder.part("learn").check();
        finder.awaitAddressEnd("&learned=true");
        assertThat(finder.part("summary")).containsText("what was learned");
        finder.part("mark").locator(".token-drop").click();
        finder.awaitAddressEnd("?like=" + fruit);
        assertThat(finder.part("marks")).isHidden();
    }

    @Test
    void marksAloneAskAQuestionFromTheListOfAllPictures() {
        goTo("");
        finder.hits().first().locator("a").focus();
        assertThat(finder.hits().first().locator(".tile-mark.minus")).isHidden();
        page.keyboard().press("-");
        page.keyboard().press("+");
        finder.awaitAddress("?more=");
        assertThat(finder.part("query")).containsText("Several pictures");
        page.locator("#drop-marks").click();
        assertThat(finder.part("query")).isHidden();
        assertThat(finder.part("summary")).containsText("All pictures");
    }

    @Test
    void marksAreSavedAsACollectionThatIsShown() {
        goTo("?more=" + fruit + "&less=" + fish);
        finder.part("saving").getByText("Save as a collection").click();
        page.keyboard().type("Fruity");
        page.keyboard().press("Enter");
        assertThat(finder.part("saving")).containsText("Saved as Fruity.");
        finder.part("saving").getByText("Fruity").click();
        page.waitForURL(address -> address.contains("collections.html?collection="));
        assertThat(page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Name"))).hasValue("Fruity");
        assertThat(page.locator("[data-id='" + fruit + "']").first()).isVisible();
    }

    @Test
    void theOtherPagesAreReachedFromTheFirst() {
        reach("Map");
        assertThat(finder.part("map")).hasAttribute("aria-label", Pattern.compile("Map of .*"));
        reach("Duplicates");
        assertThat(finder.part("state")).containsText("Is anything here twice?");
        reach("Collections");
        assertThat(page.locator("h1")).hasText("Collections");
        reach("Teach");
        assertThat(finder.part("unsure")).isVisible();
    }

    private void reach(String name) {
        goTo("");
        finder.part("show-pages").click();
        page.locator("#pages a").filter(new Locator.FilterOptions().setHasText(name)).first().click();
        page.waitForURL(address -> address.contains("/" + name.toLowerCase(Locale.ROOT) + ".html"));
    }

    @Test
    void varietyAndFiltersChangeTheAddressAndTheList() {
        goTo("?like=" + fruit);
        finder.part("vary").fill("0.8");
        finder.awaitAddressEnd("&diversity=0.8");
        finder.part("more-filters").locator("summary").click();
        page.getByText("pictures / fish").click();
        finder.awaitAddress("&folder=");
        assertThat(finder.hits()).hasCount(PER_CATEGORY);
        page.locator("[name=sure]").fill("100");
        page.locator("[name=sure]").press("Enter");
        finder.awaitAddress("minProbability=1");
        finder.part("clear-filters").click();
        finder.awaitAddressEnd("?like=" + fruit + "&diversity=0.8");
    }

    @Test
    void whyItMatchedIsShownPlaceByPlaceAndSearchedBy() {
        goTo("?like=" + fruit + "&picture=" + fish);
        finder.part("why-toggle").click();
        assertThat(finder.part("why").locator(".why-cell")).hasCount(8);
        assertThat(finder.part("why")).containsText("exact sum over places");
        finder.part("why").locator(".why-cell").nth(4).click();
        page.waitForURL(address -> address.contains("?like=" + fish + "&region=0"));
        assertThat(finder.hits().first()).isVisible();
    }
}
