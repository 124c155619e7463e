package org.lookalike.train.config;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The settings and sections that there are, as the configuration's records have them. */
final class Layout {
    private static final RecordComponent[] SECTIONS = TrainingConfig.class.getRecordComponents();
    private static final Map<String, Leaf> LEAVES = leaves();

    private Layout() {}

    private static Map<String, Leaf> leaves() {
        Map<String, Leaf> leaves = new LinkedHashMap<>();
        for (RecordComponent section : SECTIONS)
            for (RecordComponent component : section.getType().getRecordComponents()) {
                Leaf leaf = new Leaf(section, component);
                if (leaves.put(leaf.name(), leaf) != null)
                    throw new IllegalStateException("a setting's name is unique, got two of \"" + leaf.name() + "\"");
            }
        return leaves;
    }

    static List<Key> keys() {
        Map<String, Object> defaults = values(TrainingConfig.defaults());
        Map<String, String> descriptions = AnnotatedFile.descriptions();
        return LEAVES.values()
                .stream()
                .map(leaf -> new Key(leaf.sectionName(), leaf.name(), descriptions.getOrDefault(leaf.name(), ""),
                        Values.show(Objects.requireNonNull(defaults.get(leaf.name()))), leaf.type().values()))
                .toList();
    }

    static Set<String> sections() {
        return Arrays.stream(SECTIONS)
                .map(section -> Values.kebab(section.getName()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static @Nullable Leaf leaf(String name) {
        return LEAVES.get(name);
    }

    static String noSetting(String name) {
        return "there is no setting \"" + name + "\"; the nearest is \"" + NearestName.of(name, LEAVES.keySet()) + "\"";
    }

    static Map<String, Object> values(TrainingConfig config) {
        Map<String, Object> values = new LinkedHashMap<>();
        LEAVES.forEach((name, leaf) -> values.put(name, leaf.of(config)));
        return values;
    }

    /** Changes a value; if the text does not fit, it stays, and there is a problem more. */
    static void put(Map<String, Object> values, String name, String text, List<String> problems) {
        Leaf leaf = leaf(name);
        if (leaf == null) {
            problems.add(noSetting(name));
            return;
        }
        try {
            values.put(name, leaf.type().reader().apply(text.strip()));
        } catch (IllegalArgumentException e) {
            problems.add(name + " is " + leaf.type().rule() + ", got \"" + text + "\"");
        }
    }

    /** A configuration of one value for each setting, unless there are problems already. */
    static Parsed build(Map<String, Object> values, List<String> problems) {
        Object[] sections = Arrays.stream(SECTIONS)
                .map(section -> record(section.getType(), of(section, values), problems))
                .toArray();
        Object config = problems.isEmpty() ? record(TrainingConfig.class, sections, problems) : null;
        return config == null ? new Parsed.Invalid(problems) : new Parsed.Valid((TrainingConfig) config);
    }

    private static Object[] of(RecordComponent section, Map<String, Object> values) {
        return Arrays.stream(section.getType().getRecordComponents())
                .map(component -> values.get(Values.kebab(component.getName())))
                .toArray();
    }

    private static @Nullable Object record(Class<?> type, Object[] arguments, List<String> problems) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof BrokenRules broken))
                throw new IllegalStateException("a configuration's record fails only by its rules", e);
            problems.addAll(broken.rules());
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record cannot be made: " + type, e);
        }
    }
}
