package org.lookalike.train.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Settings in YAML, section by section, as texts. */
final class YamlSections {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<String> problems;

    private YamlSections(List<String> problems) {
        this.problems = problems;
    }

    /** Texts by settings' names, lists joined by commas; what is wrong becomes a problem and is left out. */
    static Map<String, String> read(String yaml, List<String> problems) {
        YamlSections sections = new YamlSections(problems);
        try {
            sections.addAll(YAML.readTree(yaml));
        } catch (JsonProcessingException e) {
            problems.add("the settings are no YAML: " + e.getOriginalMessage().lines().findFirst().orElse("")
                    + " (line " + e.getLocation().getLineNr() + ")");
        }
        return sections.texts;
    }

    private void addAll(JsonNode root) {
        if (root.isMissingNode() || root.isNull())
            return;
        if (!root.isObject())
            problems.add("settings stand in sections such as \"run:\", got " + root);
        root.properties().forEach(section -> addSection(section.getKey(), section.getValue()));
    }

    private void addSection(String name, JsonNode settings) {
        Leaf leaf = Layout.leaf(name);
        if (Layout.sections().contains(name)) {
            if (settings.isObject())
                settings.properties().forEach(setting -> add(name, setting.getKey(), setting.getValue()));
            else if (!settings.isNull()) // a section whose settings are all commented out
                problems.add("\"" + name + "\" is a section with settings of its own, got " + settings);
        } else if (leaf != null)
            problems.add("\"" + name + "\" belongs under \"" + leaf.sectionName() + "\"");
        else
            problems.add("there is no section \"" + name + "\"; the nearest is \""
                    + NearestName.of(name, Layout.sections()) + "\"");
    }

    private void add(String section, String name, JsonNode value) {
        Leaf leaf = Layout.leaf(name);
        if (leaf == null)
            problems.add(Layout.noSetting(name));
        else if (!leaf.sectionName().equals(section))
            problems.add(
                    "\"" + name + "\" belongs under \"" + leaf.sectionName() + "\", not under \"" + section + "\"");
        else if (value.isValueNode())
            texts.put(name, text(value));
        else if (value.isArray() && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isValueNode))
            texts.put(name, StreamSupport.stream(value.spliterator(), false)
                    .map(YamlSections::text)
                    .collect(Collectors.joining(",")));
        else
            problems.add("\"" + name + "\" is a single value or a list of them, got " + value);
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.asText();
    }
}
