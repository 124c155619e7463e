package org.lookalike.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.DrawnCollection;
import org.lookalike.image.ContentId;
import org.lookalike.server.Server;
import org.lookalike.server.ServerOptions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The page in a real browser, on a real server, index and model. */
class PageTest {
    private static final ServerOptions ANY_PORT = new ServerOptions("127.0.0.1", 0, 32 << 20, false);
    private static final int PER_CATEGORY = 6;
    private static final int PICTURES = 13 * PER_CATEGORY;

    @TempDir
    private static Path folder;
    private static Chromium chromium;
    private static DrawnCollection collection;
    private static Server server;

    private Page page;
    private Finder finder;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        chromium = Chromium.open();
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        collection = DrawnCollection.indexed(folder, PER_CATEGORY);
        server = Server.start(ANY_PORT, collection.catalog());
    }

    @AfterAll
    static void close() {
        if (chromium == null)
            return;
        server.close();
        collection.close();
        chromium.close();
    }

    @BeforeEach
    void visit() {
        page = chromium.page(1200, 800);
        finder = new Finder(page);
        page.navigate(server.address());
        assertThat(finder.hits().first()).isVisible();
    }

    @AfterEach
    void leave() {
        page.context().close();
        assertEquals(List.of(), chromium.errors());
    }

    @Test
    void anUploadFindsItselfFirstAndIsShownWithItsPredictions() throws IOException {
        ContentId id = collection.id("fruit", 1);
        finder.upload(collection.file("fruit", 1));
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
        finder.paste(collection.file("skies", 2));
        finder.awaitAddressEnd("?like=" + collection.id("skies", 2));
        assertThat(finder.hits().first()).hasAttribute("data-id", collection.id("skies", 2).hex());
    }

    @Test
    void aDroppedPictureIsSearchedBy() throws IOException {
        Path file = collection.file("fish", 3);
        assertThat(finder.part("dropping")).isHidden();
        finder.drag("dragenter", file);
        assertThat(finder.part("dropping")).isVisible();
        finder.drag("drop", file);
        finder.awaitAddressEnd("?like=" + collection.id("fish", 3));
        assertThat(finder.part("dropping")).isHidden();
        assertThat(finder.hits().first()).hasAttribute("data-id", collection.id("fish", 3).hex());
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

        finder.upload(collection.file("fruit", 1));
        assertThat(finder.hits().first()).hasAttribute("data-id", collection.id("fruit", 1).hex());
        finder.category("houses").click();
        finder.awaitAddress("category=houses");
        assertThat(finder.part("summary")).containsText("Compared with " + PER_CATEGORY + " pictures");
        assertThat(finder.hit(collection.id("fruit", 1))).hasCount(0);
        assertThat(finder.hits()).hasCount(PER_CATEGORY);
    }

    @Test
    void moreLikeThisLeadsOnAndBackLeadsBack() throws IOException {
        ContentId animal = collection.id("animals", 1);
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
        finder.awaitAddressEnd(server.address());
        assertThat(finder.part("detail")).isHidden();
        assertThat(finder.part("summary")).containsText("All pictures");
    }

    @Test
    void aSharedAddressShowsTheSameSearch() throws IOException {
        ContentId leaf = collection.id("leaves", 1);
        page.navigate(server.address() + "?like=" + leaf + "&category=leaves");
        assertThat(finder.part("summary")).containsText("Compared with " + PER_CATEGORY + " pictures");
        assertThat(finder.hits()).hasCount(PER_CATEGORY - 1);
        assertThat(finder.category("leaves")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void theDetailViewTellsWhatIsKnownAndRelabels() throws IOException {
        ContentId butterfly = collection.id("butterflies", 2);
        finder.hit(butterfly).locator("a").click();
        assertThat(finder.part("detail")).containsText("butterflies-002.jpg");
        assertThat(finder.part("detail-image")).isVisible();
        assertThat(finder.part("facts")).containsText("JPEG");
        assertThat(finder.part("paths")).containsText(collection.file("butterflies", 2).toString());

        page.fill("#category", "swallowtail");
        page.click("#save-category");
        assertThat(finder.part("announcer")).hasText("The category is now swallowtail.");
        assertEquals("swallowtail", collection.catalog().picture(butterfly).orElseThrow().category());
        page.click("#reset-category");
        assertThat(finder.part("announcer")).hasText("The category is now butterflies.");

        page.click("#next");
        finder.awaitAddressEnd("?picture=" + collection.id("butterflies", 3));
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
        finder.awaitAddressEnd(server.address());
        assertThat(finder.part("summary")).containsText("All pictures");
        assertThat(finder.hits().first()).isVisible();
    }
}
