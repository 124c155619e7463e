package org.lookalike.catalog.duplicates;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.lookalike.image.ContentId;

/** What a person decided about duplicates, to be taken along. */
public record KeptDecisions(Path folder) {

    /** Two pictures that are not the same; the first id is the smaller one. */
    public record Apart(ContentId first, ContentId second) {}

    private Decisions decisions() {
        return new Decisions(folder.resolve(Duplicates.DECISIONS));
    }

    /** In order of ids. */
    public List<Apart> apart() {
        return decisions().apart()
                .stream()
                .map(pair -> new Apart(pair.first(), pair.second()))
                .sorted(Comparator.comparing(Apart::first).thenComparing(Apart::second))
                .toList();
    }

    /** In order of ids. */
    public List<ContentId> kept() {
        return decisions().kept().stream().sorted().toList();
    }

    /** Adds to what was decided already. */
    public void add(List<Apart> apart, List<ContentId> kept) {
        decisions().add(apart.stream().map(pair -> Pair.of(pair.first(), pair.second())).toList(), kept);
    }
}
