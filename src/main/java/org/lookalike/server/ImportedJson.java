package org.lookalike.server;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.labels.Imported;

/**
 * What became of a table of labels, or would become.
 *
 * @param tried whether it was only tried
 * @param labelled pictures that got a label and had none
 * @param changed pictures whose label was another
 * @param cleared pictures whose label was taken back
 * @param unchanged pictures whose label was the same
 * @param kept pictures whose label was another and stayed
 * @param waiting labels whose pictures are not in the index; they get them when they are indexed
 * @param conflicts labels that were changed, or kept, up to 100
 * @param refused what is wrong with lines that were passed over, a sentence each, up to 100
 * @param refusals how many sentences that would be in all
 */
public record ImportedJson(boolean tried, int labelled, int changed, int cleared, int unchanged, int kept, int waiting,
        List<Conflict> conflicts, List<String> refused, int refusals) {

    /**
     * A picture's label before and in the table.
     *
     * @param path empty if the picture is not in the index
     */
    public record Conflict(String id, String path, @Nullable String before, @Nullable String now) {}

    public static ImportedJson of(Imported imported, boolean tried) {
        return new ImportedJson(tried, imported.labelled(), imported.changed(), imported.cleared(),
                imported.unchanged(), imported.kept(), imported.waiting(), imported.conflicts()
                        .stream()
                        .map(c -> new Conflict(c.id().hex(), c.path(), c.before(), c.now()))
                        .toList(),
                imported.refused().sentences(), imported.refused().count());
    }
}
