package org.lookalike.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of a network may be chosen, as {@code key=value} with blanks between; lists have commas between. Remembers which keys
 * a network asks for, so that others are refused. For one thread.
 */
final class Options {
    private static final int MOST = 4_096;

    private final String network;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private int nameNumber;

    /**
     * @param network its name, for messages
     * @param text may be empty
     * @throws BadBundle if it is none
     */
    Options(String network, String text) {
        this.network = network;
        for (String option : text.isBlank() ? new String[0] : text.strip().split(" +")) {
            int at = option.indexOf('=');
            if (at < 1 || at == option.length() - 1)
                throw new BadBundle("options of " + network + " are key=value with blanks between, got \"" + option
                        + "\"");
            if (values.put(option.substring(0, at), option.substring(at + 1)) != null)
                throw new BadBundle(network + " has each option once, got \"" + option.substring(0, at) + "\" twice");
        }
    }

    /** Likewise, for a network with a number in its name. */
    Options numbered(String digits) {
        nameNumber = Integer.parseInt(digits);
        return this;
    }

    /** The number in the network's name. */
    int nameNumber() {
        return nameNumber;
    }

    int number(String key, int otherwise) {
        return read(key, Integer.toString(otherwise), "1 to " + MOST, Options::bounded);
    }

    /** A stranger's description must not ask for more than this machine has. */
    private static int bounded(String text) {
        int number = Integer.parseInt(text);
        if (number < 1 || number > MOST)
            throw new IllegalArgumentException();
        return number;
    }

    List<Integer> numbers(String key, List<Integer> otherwise, int most) {
        String text = otherwise.stream().map(String::valueOf).collect(Collectors.joining(","));
        return read(key, text, "up to " + most + " numbers, 1 to " + MOST + ", with commas between", value -> {
            String[] parts = value.split(",", -1);
            if (parts.length > most)
                throw new IllegalArgumentException();
            return Arrays.stream(parts).map(Options::bounded).toList();
        });
    }

    double share(String key, double otherwise) {
        return read(key, Double.toString(otherwise), "a number", Double::parseDouble);
    }

    boolean flag(String key) {
        return read(key, "false", "true or false", value -> switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        });
    }

    <E extends Enum<E>> E choice(String key, E otherwise) {
        E[] all = otherwise.getDeclaringClass().getEnumConstants();
        String rule = Arrays.stream(all).map(Options::text).collect(Collectors.joining(" or "));
        return read(key, text(otherwise), rule,
                value -> Arrays.stream(all)
                        .filter(one -> text(one).equals(value))
                        .findFirst()
                        .orElseThrow(IllegalArgumentException::new));
    }

    private static String text(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Fails with an IllegalArgumentException. */
    private interface Reader<T> {
        T read(String text);
    }

    private <T> T read(String key, String otherwise, String rule, Reader<T> reader) {
        asked.add(key);
        String value = values.getOrDefault(key, otherwise);
        try {
            return reader.read(value);
        } catch (IllegalArgumentException e) {
            throw new BadBundle(key + " of " + network + " is " + rule + ", got \"" + value + "\"", e);
        }
    }

    /** Once a network has asked for all that it has. */
    void requireNoOthers() {
        for (String key : values.keySet())
            if (!asked.contains(key))
                throw new BadBundle(network + " has no option \"" + key + "\"; "
                        + (asked.isEmpty() ? "it has none" : "its options are " + String.join(", ", asked)));
    }

    /** The same for the same choices, whatever their order; empty for none. */
    String text() {
        return asked.stream()
                .filter(values::containsKey)
                .map(key -> " " + key + "=" + values.get(key))
                .collect(Collectors.joining());
    }
}
