package org.lookalike.train.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code training.yaml}: every setting with its default, under a comment that says what it means. */
final class AnnotatedFile {
    private static final List<String> LINES = Resources.text("training.yaml").lines().toList();
    private static final Pattern SETTING = Pattern.compile("  ([a-z0-9-]+): .*");
    private static final String COMMENT = "  # ";

    private AnnotatedFile() {}

    /** The comments above the settings, by the settings' names. */
    static Map<String, String> descriptions() {
        Map<String, String> descriptions = new LinkedHashMap<>();
        List<String> comment = new ArrayList<>();
        for (String line : LINES) {
            Matcher setting = SETTING.matcher(line);
            if (setting.matches())
                descriptions.put(setting.group(1), String.join(" ", comment));
            if (line.startsWith(COMMENT))
                comment.add(line.substring(COMMENT.length()));
            else
                comment.clear();
        }
        return descriptions;
    }

    /** The same file with other values. */
    static String with(Map<String, Object> values) {
        return LINES.stream().map(line -> with(values, line) + "\n").collect(Collectors.joining());
    }

    private static String with(Map<String, Object> values, String line) {
        Matcher setting = SETTING.matcher(line);
        if (!setting.matches())
            return line;
        String name = setting.group(1);
        return "  " + name + ": " + Values.yaml(Objects.requireNonNull(values.get(name)));
    }
}
