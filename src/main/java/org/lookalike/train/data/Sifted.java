package org.lookalike.train.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lookalike.image.ContentId;

/** Readable pictures, parted into those to train with and those that add nothing or contradict each other. */
record Sifted(List<LabelledPicture> pictures, List<LabelledPicture> copies, List<Conflict> conflicts) {

    /** @param readable in the order of the walk: the first of several copies stays */
    static Sifted of(List<LabelledPicture> readable) {
        Map<ContentId, List<LabelledPicture>> byContent = new LinkedHashMap<>();
        for (LabelledPicture picture : readable)
            byContent.computeIfAbsent(picture.id(), id -> new ArrayList<>()).add(picture);
        var sifted = new Sifted(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        byContent.forEach(sifted::add);
        return sifted;
    }

    private void add(ContentId id, List<LabelledPicture> same) {
        if (same.stream().map(LabelledPicture::category).distinct().count() > 1) {
            conflicts.add(new Conflict(id, same));
        } else {
            pictures.add(same.getFirst());
            copies.addAll(same.subList(1, same.size()));
        }
    }
}
