package org.lookalike.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.lookalike.image.ContentId;

/** Pictures as people name them on a command line: by their files, or by their content ids. */
final class NamedPictures {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");

    private NamedPictures() {}

    /** @throws IOException if a file cannot be read */
    static Set<ContentId> ids(List<String> names) throws IOException {
        Set<ContentId> ids = new HashSet<>();
        for (String name : names)
            ids.add(ID.matcher(name).matches()
                    ? new ContentId(name)
                    : ContentId.of(Files.readAllBytes(Path.of(name))));
        return ids;
    }
}
