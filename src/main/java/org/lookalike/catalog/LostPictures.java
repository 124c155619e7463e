package org.lookalike.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.labels.WaitingLabels;
import org.lookalike.file.WholeFile;
import org.lookalike.image.ContentId;
import org.lookalike.search.Place;

/** Pictures that a repair takes out of an index: their labels wait for them, and their files are named. For one thread. */
final class LostPictures {
    private final Path list;
    private final WaitingLabels waiting;
    private final List<String> names = new ArrayList<>();

    /** @param list where their files are named */
    LostPictures(Path list, WaitingLabels waiting) {
        this.list = list;
        this.waiting = waiting;
    }

    Path list() {
        return list;
    }

    /** Their files, or their ids where no file is known. */
    List<String> names() {
        return names;
    }

    void add(String name) {
        names.add(name);
    }

    void add(ContentId id, List<Place> places, @Nullable String label) {
        if (label != null)
            waiting.keep(id, label);
        places.forEach(place -> names.add(place.path()));
    }

    /** Before they go, as nothing else would name them if the process ended then. */
    void write() throws IOException {
        if (names.isEmpty())
            return;
        WholeFile.writeText(list, out -> {
            for (String name : names)
                out.write(name + "\n");
        });
    }
}
