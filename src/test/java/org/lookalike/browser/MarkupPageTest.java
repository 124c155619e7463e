package org.lookalike.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.catalog.duplicates.Album;
import org.lookalike.catalog.learn.Marks;
import org.lookalike.image.ContentId;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Names that are markup, have quotes or run from right to left are shown as the text that they are, on every page. */
class MarkupPageTest {
    private static final String MARKUP = "<img src=x onerror=\"window.hacked=1\"><script>window.hacked=1</script>";
    private static final String QUOTES = "\"'><svg onload='window.hacked=1'>&lt;b&gt;";
    /** What of the same may be in the name of a file or a folder: no slash. */
    private static final String FOLDER = "<img src=x onerror=\"window.hacked=1\">";
    private static final String PHOTO = FOLDER + ".jpg";
    private static final List<String> TWINS = List.of(FOLDER + ".png",
            "\"'><svg onload='window.hacked=1'>&lt;b&gt;.png");
    private static final String RIGHT_TO_LEFT = "\u05e9\u05dc\u05d5\u05dd \u202egnp.exe";

    @TempDir
    private static Path folder;
    private static Shown shown;
    private Page page;
    private Finder finder;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        shown = Shown.in(folder, 3);
        var catalog = shown.collection().catalog();
        int number = 0;
        for (String name : List.of(MARKUP, QUOTES, RIGHT_TO_LEFT)) {
            number++;
            for (String category : List.of("fruit", "fish"))
                catalog.categorise(shown.collection().id(category, number), name);
        }
        catalog.lessons()
                .collections()
                .create(MARKUP, new Marks(
                        Set.of(shown.collection().id("skies", 1)), Set.of()));
        drawOddNames();
        shown.collection().index(odd());
    }

    private static Path odd() {
        return folder.resolve("odd").resolve(FOLDER);
    }

    /** The same picture three times, two of the files equal byte for byte. */
    private static void drawOddNames() throws IOException {
        Files.createDirectories(odd());
        ImageIO.write(Album.scene(1), "jpg", odd().resolve(PHOTO).toFile());
        for (String twin : TWINS)
            ImageIO.write(Album.scene(1), "png", odd().resolve(twin).toFile());
    }

    private static ContentId oddId(String name) throws IOException {
        return ContentId.of(Files.readAllBytes(odd().resolve(name)));
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
    }

    /** Nothing of what the names say has happened. */
    @AfterEach
    void leave() {
        assertEquals(true, page.evaluate("() => window.hacked === undefined"));
        assertEquals(0, page.locator("img[src='x'], svg[onload]").count());
        shown.leave(page);
    }

    @Test
    void asCategoriesAndInTheDetailView() throws IOException {
        page.navigate(shown.address());
        for (String name : List.of(MARKUP, QUOTES, RIGHT_TO_LEFT))
            assertThat(finder.category(name)).hasCount(1);
        finder.category(MARKUP).click();
        assertThat(finder.hits()).hasCount(2);
        assertThat(finder.hits().first().locator(".tile-caption")).hasText(MARKUP);
        finder.hit(shown.collection().id("fruit", 1)).locator("a").click();
        assertThat(page.locator("#category")).hasValue(MARKUP);
        page.fill("#category", QUOTES);
        page.click("#save-category");
        assertThat(finder.part("announcer")).hasText("The category is now " + QUOTES + ".");
        page.fill("#category", MARKUP);
        page.click("#save-category");
        assertThat(finder.part("announcer")).hasText("The category is now " + MARKUP + ".");
    }

    @Test
    void onTheMap() {
        page.navigate(shown.address() + "map.html");
        assertThat(finder.part("map-name")
                .filter(
                        new Locator.FilterOptions().setHasText(MARKUP)))
                .hasCount(1);
        assertThat(finder.part("map-name")
                .filter(
                        new Locator.FilterOptions().setHasText(QUOTES)))
                .hasCount(1);
    }

    @Test
    void asCollections() {
        page.navigate(shown.address() + "collections.html");
        assertThat(finder.part("collection")).containsText(MARKUP);
        finder.part("collection").click();
        assertThat(page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true))).hasValue(MARKUP);
    }

    @Test
    void asFilesAndFoldersAmongTheHitsAndInTheDetailView() throws IOException {
        page.navigate(shown.address() + "?folder=" + URLEncoder.encode(odd().toString(), StandardCharsets.UTF_8));
        assertThat(finder.hits()).hasCount(2);
        String said = finder.hit(oddId(PHOTO)).locator("img").getAttribute("alt");
        assertTrue(said.endsWith(", " + PHOTO), said);
        assertThat(page.locator("[data-facet=folders] [aria-pressed=true] .chip-name")).hasText("odd / " + FOLDER);
        finder.hit(oddId(PHOTO)).locator("a").click();
        assertThat(page.locator("#detail-title")).hasText(PHOTO);
        assertThat(finder.part("paths")).containsText(odd().resolve(PHOTO).toString());
        page.click("#close");
        finder.hit(oddId(TWINS.getFirst())).locator("a").click();
        for (String twin : TWINS)
            assertThat(finder.part("paths")).containsText(odd().resolve(twin).toString());
    }

    @Test
    void asFilesThatAreThereSeveralTimes() {
        page.navigate(shown.address() + "duplicates.html");
        button("Look for duplicates").click();
        Locator group = finder.part("group").filter(new Locator.FilterOptions().setHasText(PHOTO));
        assertThat(group).hasCount(1);
        for (String twin : TWINS)
            assertThat(group).containsText(odd().resolve(twin).toString());
        button(PHOTO + " is not the same").click();
        assertThat(finder.part("decided")).containsText(PHOTO + " is not the same");
        button("Take it back").click();
        assertThat(group).hasCount(1);
        button("Keep " + PHOTO + " instead").click();
        assertThat(finder.part("announcer")).hasText(PHOTO + " is the one to keep.");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    @Test
    void inWhatIsProposed() throws IOException, InterruptedException {
        var classroom = shown.collection().catalog().lessons().classroom();
        assertTrue(classroom.teach(MARKUP, new Marks(Set.of(shown.collection().id("skies", 1),
                shown.collection().id("skies", 2), shown.collection().id("skies", 3)), Set.of())));
        classroom.await();
        page.navigate(shown.address() + "teach.html");
        assertThat(finder.part("proposal").locator(".taught th")).hasText(MARKUP);
        assertThat(finder.part("proposal").locator(".matrix, .confusion li").first()).containsText(MARKUP);
        assertTrue(classroom.discard());
    }

    @Test
    void inWhatIsTaughtAndInAddresses() {
        page.navigate(shown.address() + "teach.html");
        page.fill("#name", MARKUP);
        assertThat(finder.part("ready")).isVisible();
        page.navigate(shown.address() + "?category="
                + URLEncoder.encode(MARKUP, StandardCharsets.UTF_8));
        assertThat(finder.hits()).hasCount(2);
        page.navigate(shown.address() + "?category=" + URLEncoder.encode("<img src=x onerror=hacked=1> none",
                StandardCharsets.UTF_8));
        assertThat(finder.part("state")).isVisible();
    }
}
