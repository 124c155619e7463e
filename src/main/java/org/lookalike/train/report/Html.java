package org.lookalike.train.report;

import java.util.Base64;

/** Text and data as parts of a page. */
final class Html {
    private Html() {}

    /** For content and for attributes in double quotes. Control characters, which HTML forbids, become U+FFFD. */
    static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++)
            switch (text.charAt(i)) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '\n', '\t' -> escaped.append(text.charAt(i));
                default -> escaped.append(Character.isISOControl(text.charAt(i)) ? '\ufffd' : text.charAt(i));
            }
        return escaped.toString();
    }

    /** A category as people wrote it, in whichever direction it runs. */
    static String name(String category) {
        return "<bdi>" + escape(category) + "</bdi>";
    }

    static String dataUri(String type, byte[] content) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(content);
    }
}
