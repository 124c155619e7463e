package org.lookalike.catalog.labels;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.ContentId;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.PictureIndex;

/**
 * The labels that a person gave, all of them. They belong to contents, not to files: moved, renamed, removed and found
 * again, a picture has its label. Any number of threads.
 */
public final class Labels {
    private final PictureIndex index;
    private final WaitingLabels waiting;
    private final Labelling labelling;

    /**
     * Gives a content a label, or takes it back with null, in one step: to the picture if the index has it, else to
     * {@link WaitingLabels}, so that a picture which is entered meanwhile gets it.
     */
    @FunctionalInterface
    public interface Labelling {
        void label(ContentId id, @Nullable String category);
    }

    public Labels(PictureIndex index, WaitingLabels waiting, Labelling labelling) {
        this.index = index;
        this.waiting = waiting;
        this.labelling = labelling;
    }

    /** In order of content id, those that wait for their picture included. */
    public List<Label> all() {
        return all(index, waiting);
    }

    /** Likewise, of an index that is only read. */
    public static List<Label> all(PictureIndex index, WaitingLabels waiting) {
        var labels = new TreeMap<ContentId, Label>();
        waiting.all().forEach(label -> labels.put(label.id(), label));
        index.forEach(picture -> {
            labels.remove(picture.id());
            String given = picture.givenCategory();
            if (given != null)
                labels.put(picture.id(), new Label(picture.id(), given, picture.places().getFirst().path()));
        });
        return new ArrayList<>(labels.values());
    }

    /**
     * Takes over a table. Where the index says something else the table wins, and the report says so; labels of unknown
     * pictures wait until these are indexed.
     *
     * @param keeping whether what the index says wins instead
     * @param trying whether only to say what would happen
     */
    public Imported take(LabelTable table, boolean keeping, boolean trying) {
        var counts = new Imported.Counting(table.refused());
        Map<ContentId, Optional<String>> changes = new LinkedHashMap<>();
        Map<ContentId, String> unknown = new LinkedHashMap<>();
        table.categories().forEach((id, category) -> {
            Optional<IndexedPicture> known = index.find(id);
            String before = known.isPresent() ? known.get().givenCategory() : waiting.of(id).orElse(null);
            String now = category.orElse(null);
            String path = known.map(picture -> picture.places().getFirst().path()).orElse("");
            if (counts.count(new Imported.Change(id, path, before, now), known.isPresent(), keeping) && !trying) {
                changes.put(id, category);
                if (known.isEmpty() && now != null)
                    unknown.put(id, now);
            }
        });
        if (!trying) {
            waiting.keep(unknown); // at once, so that each has only to be looked at below
            changes.forEach((id, category) -> labelling.label(id, category.orElse(null)));
            index.commit();
        }
        return counts.imported();
    }
}
