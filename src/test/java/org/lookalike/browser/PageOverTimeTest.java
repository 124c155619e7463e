package org.lookalike.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.DrawnCollection;
import org.lookalike.catalog.IndexingReport;
import org.lookalike.image.ContentId;
import org.lookalike.server.Server;
import org.lookalike.server.ServerOptions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The page while the collection grows and the server goes and comes. */
class PageOverTimeTest {
    private static final int PER_CATEGORY = 2;
    private static final int PICTURES = 13 * PER_CATEGORY;

    @TempDir
    private Path folder;
    private Chromium chromium;

    @BeforeEach
    void open() {
        chromium = Chromium.open();
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @AfterEach
    void close() {
        if (chromium == null)
            return;
        chromium.close();
        assertEquals(List.of(), chromium.errors());
    }

    private static ServerOptions port(int port) {
        return new ServerOptions("127.0.0.1", port, 32 << 20, false);
    }

    @Test
    void anEmptyIndexFillsBeforeTheVisitorsEyes() throws IOException, InterruptedException, ExecutionException {
        Path slow = slowToRead(folder.resolve("slow"));
        try (var worker = Executors.newSingleThreadExecutor();
                DrawnCollection collection = DrawnCollection.drawn(folder, PER_CATEGORY);
                Server server = Server.start(port(0), collection.catalog())) {
            Page page = chromium.page(1200, 800);
            var finder = new Finder(page);
            page.navigate(server.address());
            assertThat(finder.part("state")).hasAttribute("data-state", "empty");
            assertThat(finder.part("state")).containsText("lookalike index FOLDER");
            assertThat(finder.part("indexing")).isHidden();

            Future<IndexingReport> indexing = worker
                    .submit(() -> collection.index(collection.pictures(), slow));
            page.reload();
            assertThat(finder.part("indexing")).isVisible();
            assertThat(finder.hits().first()).isVisible();
            assertThat(finder.part("indexing")).containsText("Indexing slow");
            // The slow ones all have the same content: one picture at many paths.
            assertThat(finder.part("summary")).containsText((PICTURES + 1) + " pictures");
            collection.catalog().stopIndexing();
            assertThat(finder.part("indexing")).isHidden();
            assertTrue(indexing.get().interrupted());
        }
    }

    /** Enough large pictures to keep the indexer busy until it is stopped. */
    private static Path slowToRead(Path folder) throws IOException {
        Path first = Files.createDirectories(folder).resolve("0.png");
        ImageIO.write(new BufferedImage(9000, 9000, BufferedImage.TYPE_BYTE_GRAY), "png", first.toFile());
        for (int i = 1; i < 100; i++)
            Files.createLink(folder.resolve(i + ".png"), first);
        return folder;
    }

    @Test
    void theVisitorIsToldThatTheServerIsGoneAndGoesOnWhenItIsBack() throws IOException, InterruptedException {
        try (DrawnCollection collection = DrawnCollection.indexed(folder, PER_CATEGORY)) {
            Page page = chromium.page(1200, 800);
            var finder = new Finder(page);
            int port;
            try (Server server = Server.start(port(0), collection.catalog())) {
                port = server.port();
                page.navigate(server.address());
                assertThat(finder.hits()).hasCount(PICTURES);
                assertThat(finder.part("server-gone")).isHidden();
            }
            finder.category("fruit").click();
            assertThat(finder.part("server-gone")).isVisible();
            assertThat(finder.part("state")).hasAttribute("data-state", "failed");
            try (Server server = Server.start(port(port), collection.catalog())) {
                assertThat(finder.part("server-gone")).isHidden();
                assertThat(finder.hits()).hasCount(PER_CATEGORY);
                assertEquals(server.address() + "?category=fruit", page.url());
            }
        }
    }

    @Test
    void aPictureThatIsRemovedAsksNoLonger() throws IOException, InterruptedException {
        try (DrawnCollection collection = DrawnCollection.indexed(folder, PER_CATEGORY);
                Server server = Server.start(port(0), collection.catalog())) {
            ContentId fruit = collection.id("fruit", 1);
            ContentId house = collection.id("houses", 1);
            Page page = chromium.page(1200, 800);
            var finder = new Finder(page);
            page.navigate(server.address() + "?like=" + fruit + "&more=" + house + "&picture=" + house);
            page.click("#remove");
            page.click("#remove-now");
            finder.awaitAddressEnd("?like=" + fruit);
            assertThat(finder.part("marks")).isHidden();
            assertThat(finder.hits().first()).isVisible();
            page.navigate(server.address() + "?like=" + fruit + "&more=" + house);
            assertThat(finder.part("state")).containsText("no picture has the content id " + house);
        }
    }
}
