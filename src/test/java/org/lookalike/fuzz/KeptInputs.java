package org.lookalike.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Chooses what of a target's inputs stays in the project. Each reached something of its own when it was found. */
final class KeptInputs {
    private static final int MOST_FILES = 150;
    private static final long MOST_BYTES = 96 << 10;

    private KeptInputs() {}

    static void renew(FuzzFolders folders) throws IOException {
        Map<String, byte[]> inputs = new LinkedHashMap<>();
        for (Path folder : List.of(folders.kept(), folders.corpus()))
            for (Path file : FuzzFolders.files(folder)) {
                byte[] input = Files.readAllBytes(file);
                if (!namesThisMachine(input, folders))
                    inputs.put(String.valueOf(file.getFileName()), input);
            }
        List<String> chosen = new ArrayList<>(inputs.keySet());
        Collections.sort(chosen);
        Collections.shuffle(chosen, new Random(1)); // or only short ones, which reach the least, would be kept
        for (Path file : FuzzFolders.files(folders.kept()))
            Files.delete(file);
        long bytes = 0;
        int files = 0;
        for (String name : chosen) {
            byte[] input = inputs.get(name);
            if (files < MOST_FILES && bytes + input.length <= MOST_BYTES) {
                Files.write(folders.kept().resolve(name), input);
                bytes += input.length;
                files++;
            }
        }
    }

    /** Jazzer writes the folder beside the project's into inputs that reach a path. */
    private static boolean namesThisMachine(byte[] input, FuzzFolders folders) {
        Path beside = folders.home().getParent();
        Path telling = beside == null || beside.getNameCount() == 0 ? folders.home() : beside;
        return new String(input, StandardCharsets.ISO_8859_1).contains(telling.toString());
    }
}
