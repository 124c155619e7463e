package org.lookalike.train.data;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The names that are taken in one folder, on any file system: some tell neither case nor composed letters apart. */
final class FreeNames {
    private final Set<String> taken = new HashSet<>();

    /** The name itself, or with a number behind its stem if it is taken: {@code rose-2.jpg}. */
    String take(String name) {
        int dot = name.lastIndexOf('.');
        int stem = dot > 0 ? dot : name.length();
        String free = name;
        for (int number = 2; !taken.add(folded(free)); number++)
            free = name.substring(0, stem) + "-" + number + name.substring(stem);
        return free;
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
