package org.lookalike.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The Chromium of this machine. Without one the tests are skipped, or fail if LOOKALIKE_REQUIRE_BROWSER is 1. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome",
            "google-chrome-stable");
    private static final List<String> ARGUMENTS = List.of("--headless=new", "--no-sandbox", "--disable-gpu",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
            "--disable-quic");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> errors = new ArrayList<>();

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium()
                .launch(new LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS));
    }

    static Chromium open() {
        Optional<Path> executable = find();
        if (executable.isEmpty()) {
            String looked = "no Chromium found (looked at LOOKALIKE_CHROMIUM and, on the PATH, for "
                    + String.join(", ", NAMES) + ")";
            if ("1".equals(System.getenv("LOOKALIKE_REQUIRE_BROWSER")))
                Assertions.fail(looked + ", and LOOKALIKE_REQUIRE_BROWSER=1 wants one");
            System.getLogger(Chromium.class.getName())
                    .log(System.Logger.Level.WARNING, "browser tests skipped: " + looked);
            Assumptions.abort("browser tests skipped: " + looked);
        }
        return new Chromium(executable.orElseThrow());
    }

    private static Optional<Path> find() {
        String named = System.getenv("LOOKALIKE_CHROMIUM");
        Stream<Path> candidates = named != null
                ? Stream.of(Path.of(named))
                : NAMES.stream().flatMap(name -> folders().map(folder -> folder.resolve(name)));
        return candidates.filter(Files::isExecutable).findFirst();
    }

    private static Stream<Path> folders() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Stream.of(path.split(File.pathSeparator)), Stream.of("/usr/bin")).map(Path::of);
    }

    /** A page of a visitor who was never here before. */
    Page page(int width, int height) {
        Page page = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height)).newPage();
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy"))
                errors.add(message.text());
        });
        return page;
    }

    /** What scripts threw and what the content security policy forbade, on all pages. */
    List<String> errors() {
        return List.copyOf(errors);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
