package org.lookalike.catalog.duplicates;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lookalike.image.ContentId;
import org.lookalike.image.PictureFacts;
import org.lookalike.image.PictureFormat;
import org.lookalike.search.Place;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HtmlReportTest {
    private static Copy copy(String path, String why) {
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        var facts = new PictureFacts(ContentId.of(bytes), 128, 96, 1000, PictureFormat.PNG,
                LocalDateTime.of(2024, 5, 1, 12, 30, 15));
        return new Copy(facts, new Place(path, "/", 1000, 1, "<b>category</b>"), why);
    }

    @Test
    void pathsThatAreMarkupStayText() throws IOException {
        String markup = "/p/<img src=x onerror=\"a()\">/'&<script>a()</script>.png";
        var group = new DuplicateGroup(copy(markup, "the <largest>"), List.of(copy("/p/\u202egnp.exe", "a & b")));
        var out = new StringBuilder();
        HtmlReport.write(new Found(Instant.EPOCH, true, 2, 0, 1, List.of(group)), id -> Optional.empty(), out);
        String page = out.toString();
        assertFalse(page.contains("<img"), page);
        assertFalse(page.contains("<script"), page);
        assertFalse(page.contains("<b>category"), page);
        assertTrue(page
                .contains("/p/&lt;img src=x onerror=&quot;a()&quot;&gt;/'&amp;&lt;script&gt;a()&lt;/script&gt;.png"));
        assertTrue(page.contains("Keep: the &lt;largest&gt;"));
        assertTrue(page.contains("<bdi>/p/\u202egnp.exe</bdi>"), "its direction ends with it");
    }
}
