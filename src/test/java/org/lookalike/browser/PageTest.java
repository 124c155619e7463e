package org.lookalike.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.image.ContentId;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The page in a real browser, on a real shown.server(), index and model. */
class PageTest {
    private static final int PER_CATEGORY = 6;
    private static final int PICTURES = 13 * PER_CATEGORY;

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
    void visit() {
        page = shown.page();
        finder = new Finder(page);
        page.navigate(shown.address());
        assertThat(finder.hits().first()).isVisible();
    }

    @AfterEach
    void leave() {
        shown.leave(page);
    }

    @Test
    void anUploadFindsItselfFirstAndIsShownWithItsPredictions() throws IOException {
        ContentId id = shown.collection().id("fruit", 1);
        finder.upload(shown.collection().file("fruit", 1));
        finder.awaitAddressEnd("?like=" + id);
        assertThat(finder.part("summary")).containsText("Compared with " + PICTURES + " pictures");
        assertThat(finder.hits().first()).hasAttribute("data-id", id.hex());
        assertThat(finder.hits().first().locator(".score")).containsText("1.00");
        assertThat(finder.part("query")).containsText("fruit-001.jpg");
        assertThat(finder.part("query-image")).isVisible();
        assertThat(finder.part("predictions").locator("li")).hasCount(5);
    }

    @Test
    void aPastedPictureIsSearchedBy() throws IOException {
        finder.paste(shown.collection().file("skies", 2));
        finder.awaitAddressEnd("?like=" + shown.collection().id("skies", 2));
        assertThat(finder.hits().first()).hasAttribute("data-id", shown.collection().id("skies", 2).hex());
    }

    @Test
    void aDroppedPictureIsSearchedBy() throws IOException {
        Path file = shown.collection().file("fish", 3);
        assertThat(finder.part("dropping")).isHidden();
        finder.drag("dragenter", file);
        assertThat(finder.part("dropping")).isVisible();
        finder.drag("drop", file);
        finder.awaitAddressEnd("?like=" + shown.collection().id("fish", 3));
        assertThat(finder.part("dropping")).isHidden();
        assertThat(finder.hits().first()).hasAttribute("data-id", shown.collection().id("fish", 3).hex());
    }

    @Test
    void categoriesFilterWhatIsBrowsedAndWhatIsFound() throws IOException {
        finder.category("fruit").click();
        finder.awaitAddressEnd("?category=fruit");
        assertThat(finder.category("fruit")).hasAttribute("aria-pressed", "true");
        assertThat(finder.part("summary")).containsText(PER_CATEGORY + " pictures");
        assertThat(finder.hits()).hasCount(PER_CATEGORY);
        finder.category("houses").click();
        assertThat(finder.hits()).hasCount(2 * PER_CATEGORY);
        finder.part("clear-filters").click();
        assertThat(finder.part("summary")).containsText(PICTURES + " pictures");

        finder.upload(shown.collection().file("fruit", 1));
        assertThat(finder.hits().first()).hasAttribute("data-id", shown.collection().id("fruit", 1).hex());
        finder.category("houses").click();
        finder.awaitAddress("category=houses");
        assertThat(finder.part("summary")).containsText("Compared with " + PER_CATEGORY + " pictures");
        assertThat(finder.hit(shown.collection().id("fruit", 1))).hasCount(0);
        assertThat(finder.hits()).hasCount(PER_CATEGORY);
    }

    @Test
    void moreLikeThisLeadsOnAndBackLeadsBack() throws IOException {
        ContentId animal = shown.collection().id("animals", 1);
        finder.hit(animal).locator("a").click();
        finder.awaitAddressEnd("?picture=" + animal);
        assertThat(finder.part("detail")).isVisible();
        finder.part("more-like-this").click();
        finder.awaitAddressEnd("?like=" + animal);
        assertThat(finder.part("detail")).isHidden();
        assertThat(finder.part("summary")).containsText("Lookalikes");
        assertThat(finder.hits().first()).isVisible();
        assertThat(finder.hit(animal)).hasCount(0);

        page.goBack();
        finder.awaitAddressEnd("?picture=" + animal);
        assertThat(finder.part("detail")).isVisible();
        page.goBack();
        finder.awaitAddressEnd(shown.address());
        assertThat(finder.part("detail")).isHidden();
        assertThat(finder.part("summary")).containsText("All pictures");
    }

    @Test
    void aSharedAddressShowsTheSameSearch() throws IOException {
        ContentId leaf = shown.collection().id("leaves", 1);
        page.navigate(shown.address() + "?like=" + leaf + "&category=leaves");
        assertThat(finder.part("summary")).containsText("Compared with " + PER_CATEGORY + " pictures");
        assertThat(finder.hits()).hasCount(PER_CATEGORY - 1);
        assertThat(finder.category("leaves")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void theDetailViewTellsWhatIsKnownAndRelabels() throws IOException {
        ContentId butterfly = shown.collection().id("butterflies", 2);
        finder.hit(butterfly).locator("a").click();
        assertThat(finder.part("detail")).containsText("butterflies-002.jpg");
        assertThat(finder.part("detail-image")).isVisible();
        assertThat(finder.part("facts")).containsText("JPEG");
        assertThat(finder.part("paths")).containsText(shown.collection().file("butterflies", 2).toString());

        page.fill("#category", "swallowtail");
        page.click("#save-category");
        assertThat(finder.part("announcer")).hasText("The category is now swallowtail.");
        assertEquals("swallowtail", shown.collection().catalog().picture(butterfly).orElseThrow().category());
        page.click("#reset-category");
        assertThat(finder.part("announcer")).hasText("The category is now butterflies.");

        page.click("#next");
        finder.awaitAddressEnd("?picture=" + shown.collection().id("butterflies", 3));
        page.keyboard().press("Escape");
        assertThat(finder.part("detail")).isHidden();
    }

    @Test
    void scrollingLoadsAllThereIs() {
        page.setViewportSize(700, 400);
        finder.part("more").scrollIntoViewIfNeeded();
        assertThat(finder.hits()).hasCount(PICTURES);
        assertThat(finder.part("more")).containsText("That is all: " + PICTURES + " pictures.");
    }

    @Test
    void anUnreadableFileIsRefusedInTheServersWordsAndTheListStays() {
        finder.part("file")
                .setInputFiles(
                        new FilePayload("notes.jpg", "image/jpeg", "no picture".getBytes(StandardCharsets.UTF_8)));
        assertThat(finder.part("notice")).containsText("notes.jpg");
        assertThat(finder.part("notice")).containsText("of no JPEG, PNG, GIF, BMP, TIFF or WebP picture");
        finder.awaitAddressEnd(shown.address());
        assertThat(finder.part("summary")).containsText("All pictures");
        assertThat(finder.hits().first()).isVisible();
    }
}
