package org.lookalike.catalog.duplicates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.lookalike.image.ContentId;

/** Groups as a page of its own, pictures and all, light or dark as the reader likes it. */
public final class HtmlReport {
    private final Found found;
    private final Function<ContentId, Optional<byte[]>> pictures;
    private final Appendable out;

    private HtmlReport(Found found, Function<ContentId, Optional<byte[]>> pictures, Appendable out) {
        this.found = found;
        this.pictures = pictures;
        this.out = out;
    }

    /** @param pictures small JPEG files; empty where a picture cannot be read now */
    public static void write(Found found, Function<ContentId, Optional<byte[]>> pictures, Appendable out)
            throws IOException {
        new HtmlReport(found, pictures, out).write();
    }

    private void write() throws IOException {
        out.append("<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<title>Duplicates</title>\n<style>\n")
                .append(style())
                .append("</style>\n<main>\n<h1>Duplicates</h1>\n<p>")
                .append(summary())
                .append("</p>\n");
        for (DuplicateGroup group : found.groups())
            group(group);
        out.append("</main>\n</html>\n");
    }

    private String summary() {
        if (found.groups().isEmpty())
            return "None among " + count(found.pictures()) + " pictures.";
        return count(found.groups().size()) + (found.groups().size() == 1 ? " group" : " groups") + " among "
                + count(found.pictures()) + " pictures. " + count(found.superfluous()) + " files, "
                + size(found.superfluousBytes()) + ", could go. Lookalike deletes nothing.";
    }

    private void group(DuplicateGroup group) throws IOException {
        out.append("<section>\n");
        figure(group.keep(), "keep", "Keep: ");
        for (Copy copy : group.members())
            figure(copy, "copy", "");
        out.append("</section>\n");
    }

    private void figure(Copy copy, String kind, String said) throws IOException {
        out.append("<figure class=\"").append(kind).append("\">");
        Optional<byte[]> picture = pictures.apply(copy.id());
        if (picture.isPresent())
            out.append("<img loading=\"lazy\" alt=\"\" src=\"data:image/jpeg;base64,")
                    .append(Base64.getEncoder().encodeToString(picture.get()))
                    .append("\">");
        var facts = copy.facts();
        out.append("<figcaption><strong>")
                .append(escaped(said + copy.why()))
                .append("</strong><span>")
                .append(facts.width() + " × " + facts.height() + ", " + facts.format() + ", " + size(facts.bytes()))
                .append("</span><span class=\"path\"><bdi>")
                .append(escaped(copy.path()))
                .append("</bdi></span></figcaption></figure>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String size(long bytes) {
        if (bytes < 1000)
            return bytes + " B";
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.0f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }

    private static String style() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
            if (in == null)
                throw new IllegalStateException("report.css is missing from the program");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a part of the program itself", e);
        }
    }
}
