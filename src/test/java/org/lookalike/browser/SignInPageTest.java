package org.lookalike.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.server.Protection;
import org.lookalike.server.access.KeyFile;
import org.lookalike.server.access.Scope;
import org.lookalike.server.limit.Limits;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A server that asks for keys, in a real browser. */
class SignInPageTest {
    @TempDir
    private Path folder;
    private Shown shown;
    private Page page;
    private Finder finder;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        shown = Shown.in(folder, 2);
    }

    @AfterEach
    void close() {
        if (shown != null)
            shown.close();
    }

    private String key(String name, Scope scope) throws IOException {
        return assertInstanceOf(KeyFile.Making.Made.class, KeyFile.of(folder).add(name, scope)).secret().reveal();
    }

    private void serve(boolean publicReadOnly) {
        shown = shown.servedWith(new Protection(Optional.of(KeyFile.of(folder)), publicReadOnly, Optional.empty(),
                Limits.DEFAULT));
        page = shown.page();
        finder = new Finder(page);
    }

    @Test
    void thePageAsksForTheKeyOnceAndGoesOn() throws IOException {
        String key = key("ann", Scope.WRITE);
        serve(false);
        page.navigate(shown.address());
        assertThat(finder.part("sign-in")).isVisible();
        assertThat(finder.hits()).hasCount(0);
        page.keyboard().press("Escape");
        assertThat(finder.part("sign-in")).isVisible();
        finder.part("key").fill("lk_wrong");
        page.keyboard().press("Enter");
        assertThat(finder.part("key-problem")).hasText("That is not a key of this server.");
        finder.part("key").fill(key);
        page.keyboard().press("Enter");
        assertThat(finder.part("sign-in")).isHidden();
        assertThat(finder.hits().first()).isVisible();
        assertThat(finder.hits().first()).hasClass(Pattern.compile(".*seen.*"));

        Cookie cookie = page.context().cookies().getFirst();
        assertTrue(cookie.httpOnly);
        assertEquals(SameSiteAttribute.STRICT, cookie.sameSite);
        assertEquals("", page.evaluate("() => document.cookie"));
        assertFalse(
                String.valueOf(page.evaluate("() => JSON.stringify([localStorage, sessionStorage])")).contains(key));

        page.navigate(shown.address() + "collections.html");
        assertThat(finder.part("state")).containsText("No collections yet");
        assertThat(finder.part("sign-in")).isHidden();
        finder.part("session").click();
        assertThat(finder.part("sign-in")).isVisible();
        assertEquals(List.of(), page.context().cookies());
    }

    @Test
    void whereEverybodyMaySearchAKeyIsOfferedOnly() throws IOException {
        String key = key("ann", Scope.WRITE);
        serve(true);
        page.navigate(shown.address());
        assertThat(finder.hits().first()).isVisible();
        assertThat(finder.part("sign-in")).isHidden();
        assertThat(finder.part("session")).hasText("Sign in");
        finder.part("session").click();
        assertThat(finder.part("sign-in")).isVisible();
        page.keyboard().press("Escape");
        assertThat(finder.part("sign-in")).isHidden();
        finder.part("session").click();
        finder.part("key").fill(key);
        page.keyboard().press("Enter");
        assertThat(finder.part("session")).hasText("Sign out");
    }

    @Test
    void withoutKeysNothingIsSaidOfThem() {
        serve(false);
        page.navigate(shown.address());
        assertThat(finder.hits().first()).isVisible();
        assertThat(finder.part("session")).hasCount(0);
        assertThat(finder.part("sign-in")).isHidden();
    }
}
