package org.lookalike.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** The page as a person finds their way in it. */
record Finder(Page page) {
    private static final String TRANSFER = """
            const transfer = new DataTransfer();
            const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
            transfer.items.add(new File([bytes], 'picture.jpg', { type: 'image/jpeg' }));
            """;

    Locator part(String id) {
        return page.getByTestId(id);
    }

    Locator hits() {
        return part("hit");
    }

    Locator hit(Object id) {
        return page.locator("[data-testid=hit][data-id='" + id + "']");
    }

    Locator category(String name) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Category").setExact(true))
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(name));
    }

    void upload(Path file) {
        part("file").setInputFiles(file);
    }

    void paste(Path file) throws IOException {
        page.evaluate("(base64) => {" + TRANSFER + "document.body.dispatchEvent(new ClipboardEvent('paste', "
                + "{ clipboardData: transfer, bubbles: true, cancelable: true })); }", base64(file));
    }

    void drag(String event, Path file) throws IOException {
        page.evaluate("([event, base64]) => {" + TRANSFER + "document.body.dispatchEvent(new DragEvent(event, "
                + "{ dataTransfer: transfer, bubbles: true, cancelable: true })); }",
                new String[]{event, base64(file)});
    }

    private static String base64(Path file) throws IOException {
        return Base64.getEncoder().encodeToString(Files.readAllBytes(file));
    }

    /** Waits until the address bar says so. */
    void awaitAddress(String text) {
        page.waitForURL(address -> address.contains(text));
    }

    /** Waits until the address bar ends so. */
    void awaitAddressEnd(String text) {
        page.waitForURL(address -> address.endsWith(text));
    }
}
