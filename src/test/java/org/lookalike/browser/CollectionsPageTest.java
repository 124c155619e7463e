package org.lookalike.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.catalog.learn.Marks;
import org.lookalike.image.ContentId;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The page of smart collections in a real browser, on a real shown.server(), index and model. */
class CollectionsPageTest {
    private static final int PER_CATEGORY = 4;

    @TempDir
    private Path folder;
    private Shown shown;
    private Page page;
    private Finder finder;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        shown = Shown.in(folder, PER_CATEGORY);
        page = shown.page();
        finder = new Finder(page);
    }

    @AfterEach
    void close() {
        if (shown != null)
            shown.close();
    }

    private void save(String name, String category) throws IOException {
        var right = Set.of(shown.collection().id(category, 1), shown.collection().id(category, 2));
        shown.collection().catalog().lessons().collections().create(name, new Marks(right, Set.of()));
    }

    private void visit() {
        page.navigate(shown.address() + "collections.html");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator name() {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Name"));
    }

    private Locator member(ContentId id) {
        return page.locator("[data-testid=markable][data-id='" + id + "']");
    }

    @Test
    void withoutCollectionsOrServerItSaysSo() {
        visit();
        assertThat(finder.part("state")).containsText("No collections yet");
        page.route("**/api/collections*", Route::abort);
        page.reload();
        assertThat(finder.part("state")).containsText("The server does not answer");
        page.unroute("**/api/collections*");
        button("Try again").click();
        assertThat(finder.part("state")).containsText("No collections yet");
        page.navigate(shown.address() + "collections.html?collection=0123456789abcdef");
        assertThat(finder.part("state")).containsText("no collection has the id");
    }

    @Test
    void aCollectionIsRenamedAndDeleted() throws IOException {
        save("Fruity", "fruit");
        save("Fishy", "fish");
        visit();
        assertThat(finder.part("collection")).hasText(new Pattern[]{Pattern.compile("Fishy.*"),
                Pattern.compile("Fruity.*")});
        finder.part("collection").last().click();
        assertThat(name()).hasValue("Fruity");
        assertThat(page).hasTitle("Fruity – Lookalike");

        name().fill("fishy");
        button("Rename").click();
        assertThat(finder.part("notice")).containsText("fishy");
        assertThat(button("Rename")).isVisible();
        assertThat(page).hasTitle("Fruity – Lookalike");
        name().fill(" Apples and pears ");
        name().press("Enter");
        assertThat(finder.part("notice")).hasText("Renamed.");
        assertThat(button("Rename")).isHidden();
        assertThat(name()).hasValue("Apples and pears");
        assertThat(page).hasTitle("Apples and pears – Lookalike");

        button("Delete this collection").click();
        button("Keep").click();
        assertThat(button("Delete this collection")).isFocused();
        button("Delete this collection").click();
        button("Delete").click();
        assertThat(finder.part("collection")).hasCount(1);
        assertThat(finder.part("collection")).containsText("Fishy");
        assertThat(page).hasTitle("Collections – Lookalike");
    }

    @Test
    void aPictureThatDoesNotBelongLeavesAndComesBack() throws IOException {
        save("Fruity", "fruit");
        ContentId second = shown.collection().id("fruit", 2);
        visit();
        finder.part("collection").click();
        assertThat(member(second)).hasAttribute("data-mark", "right");
        assertThat(finder.part("count")).containsText("2 marked right");
        member(second).locator(".tile-link").focus();
        page.keyboard().press("x");
        assertThat(finder.part("notice")).containsText("It does not belong any longer");
        assertThat(finder.part("count")).containsText("1 marked right · 1 wrong");
        assertThat(member(second)).hasCount(0);
        button("Undo").click();
        assertThat(finder.part("notice")).hasText("Undone.");
        assertThat(finder.part("count")).not().containsText("wrong");

        page.route("**/api/collections/*", Route::abort);
        member(shown.collection().id("fruit", 1)).hover();
        member(shown.collection().id("fruit", 1)).locator(".tile-more").click();
        assertThat(finder.part("notice")).hasText("The server does not answer.");
        assertThat(member(shown.collection().id("fruit", 1))).isVisible();
    }

    @Test
    void aLongCollectionComesPageByPage() throws IOException {
        save("Fruity", "fruit");
        visit();
        page.route("**/api/collections/*?*", CollectionsPageTest::twoOfThree);
        finder.part("collection").click();
        assertThat(finder.part("count")).containsText("3 pictures");
        assertThat(finder.part("markable")).hasCount(2);
        button("Show more").click();
        assertThat(finder.part("markable")).hasCount(3);
        assertThat(button("Show more")).isHidden();
    }

    /** Two pictures, then the third, as if pages were as short. */
    private static void twoOfThree(Route route) {
        boolean first = route.request().url().contains("offset=0");
        assertEquals(first, !route.request().url().contains("offset=2"));
        route.fulfill(new Route.FulfillOptions().setContentType("application/json")
                .setBody("{\"collection\":{\"id\":\"0\",\"name\":\"Long\",\"right\":[],\"wrong\":[],\"leftOut\":[]},"
                        + "\"total\":3,\"hits\":[" + (first ? hit("a") + "," + hit("b") : hit("c")) + "]}"));
    }

    private static String hit(String id) {
        return "{\"id\":\"" + id + "\",\"path\":\"/" + id + ".jpg\",\"width\":4,\"height\":3,\"category\":\"fruit\"}";
    }
}
