package org.lookalike.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.image.ContentId;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The page that teaches a category in a real browser, on a real shown.server(), index and model. */
class TeachPageTest {
    private static final int PER_CATEGORY = 5;

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

    private void visit() {
        page.navigate(shown.address() + "teach.html");
        assertThat(finder.part("ready")).containsText("Give it a name and mark at least 2 pictures right");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator suggested(String kind) {
        return finder.part(kind).locator("[data-testid=markable]");
    }

    private String category(ContentId id) {
        return String.valueOf(shown.collection().catalog().picture(id).orElseThrow().category());
    }

    @Test
    void aCategoryIsTaughtByMarksAndAcceptedOrDiscarded() throws IOException {
        visit();
        page.fill("#name", "foliage");
        page.locator("#example").setInputFiles(shown.collection().file("leaves", 1));
        assertThat(suggested("found").first()).isVisible();
        suggested("found").first().locator(".tile-link").click();
        assertThat(finder.part("announcer")).hasText("Marked right: 1 right, 0 wrong.");
        assertThat(button("Train")).isDisabled();
        page.fill("#ids", "leaves: " + shown.collection().id("leaves", 2) + " " + shown.collection().id("leaves", 3));
        page.locator("#ids").press("Enter");
        suggested("unsure").first().locator(".tile-link").focus();
        page.keyboard().press("x");
        assertThat(finder.part("announcer")).hasText("Marked wrong: 3 right, 1 wrong.");
        finder.part("marked-wrong").click();
        assertThat(finder.part("ready")).hasText("3 pictures of “foliage”, 0 that are not.");

        button("Train").click();
        assertThat(finder.part("proposal")).containsText("pictures that were not learned from");
        assertThat(finder.part("proposal").locator(".taught")).containsText("foliage");
        assertEquals("leaves", category(shown.collection().id("leaves", 2)));
        button("Discard").click();
        assertThat(finder.part("proposal")).isHidden();
        assertThat(finder.part("announcer")).hasText("Discarded. Nothing has changed.");
        assertEquals("leaves", category(shown.collection().id("leaves", 2)));

        button("Train").click();
        button("Accept").click();
        assertThat(finder.part("progress")).containsText("“foliage” is in use.");
        assertThat(finder.part("announcer")).containsText("“foliage” is in use.");
        assertThat(finder.part("marked-right")).hasCount(0);
        assertThat(button("Train")).isDisabled();
        assertEquals("foliage", category(shown.collection().id("leaves", 2)));
        assertEquals("leaves", category(shown.collection().id("leaves", 4)));
    }

    @Test
    void aServerThatIsGoneIsAskedAgainUntilItIsBack() throws IOException {
        visit();
        page.fill("#name", "foliage");
        page.fill("#ids", shown.collection().id("leaves", 2) + " " + shown.collection().id("leaves", 3));
        page.locator("#ids").press("Enter");
        assertThat(button("Train")).isEnabled();
        page.route("**/api/**", Route::abort);
        button("Train").click();
        assertThat(finder.part("server-gone")).isVisible();
        page.unroute("**/api/**");
        assertThat(finder.part("server-gone")).isHidden();
        button("Train").click();
        assertThat(finder.part("proposal")).isVisible();
    }

    @Test
    void labelsThatLookWrongAreShown() throws IOException {
        ContentId fruit = shown.collection().id("fruit", 1);
        shown.collection().catalog().categorise(List.of(fruit), "houses");
        visit();
        button("Look for them").click();
        assertThat(finder.part("doubtful").locator("[data-id='" + fruit + "']")).containsText("houses →");
    }

    @Test
    void labelsAreTriedFirstThenBroughtBackFromAFile() throws IOException {
        ContentId one = shown.collection().id("fish", 1);
        visit();
        bring("id,category\n" + one + ",pike\n");
        assertThat(finder.part("imported")).containsText("labels.csv: 1 new label.");
        assertThat(finder.part("imported")).not().containsText("null");
        assertEquals("fish", category(one));
        button("Bring them back").click();
        assertThat(finder.part("imported")).hasText("Done: 1 new label.");
        assertEquals("pike", category(one));

        bring("id,category\n" + one + ",trout\nnonsense,perch\n");
        assertThat(finder.part("imported")).containsText("1 changed label, 1 line that says nothing");
        finder.part("imported").getByText("2 lines to look at").click();
        assertThat(finder.part("imported")).containsText("“pike” becomes “trout”");
        button("Only where there is no label").click();
        assertThat(finder.part("imported")).containsText("1 label kept");
        assertEquals("pike", category(one));

        bring("nothing of the kind");
        assertThat(finder.part("imported")).containsText("a table of labels has the columns \"id\" and \"category\"");
        String table = page.request().get(shown.address() + "api/labels").text();
        assertThat(page.locator("#export")).hasAttribute("href", Pattern.compile("api/labels"));
        assertEquals("id,category,path " + one + ",pike," + shown.collection().file("fish", 1),
                table.lines().collect(Collectors.joining(" ")));
    }

    private void bring(String text) {
        page.locator("#import")
                .setInputFiles(new FilePayload("labels.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    }
}
