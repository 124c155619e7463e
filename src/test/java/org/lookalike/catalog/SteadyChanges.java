package org.lookalike.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lookalike.catalog.labels.Label;
import org.lookalike.catalog.labels.WaitingLabels;
import org.lookalike.catalog.learn.Marks;
import org.lookalike.catalog.smart.SmartCollection;
import org.lookalike.catalog.smart.SmartCollections;
import org.lookalike.image.ContentId;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.Place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Changes of a collection, numbered from 0, each durable when the next begins: a picture is put, it is saved in a smart
 * collection, it is labelled, and an old picture is forgotten, but for its label; and so on with the next picture. A copy
 * that is of one moment has the first so many of them, and none of the others.
 */
final class SteadyChanges {
    private static final int KINDS = 4;
    private static final int OLD = 40;
    private static final int FIRST_OLD = 100;
    private static final int FIRST_NEW = 200;

    private final DrawnIndex drawn;
    private final PictureIndex index;
    private final Registrar registrar;
    private final SmartCollections collections;

    SteadyChanges(DrawnIndex drawn, PictureIndex index) throws IOException {
        var folder = new IndexFolder(drawn.root());
        this.drawn = drawn;
        this.index = index;
        this.registrar = new Registrar(index, new Thumbnails(folder.thumbnails()),
                new WaitingLabels(folder.waitingLabels()));
        this.collections = WithoutModel.collections(index, drawn.root());
        for (int n = 0; n < OLD; n++)
            drawn.put(index, FIRST_OLD + n, "old " + n);
        index.commit();
    }

    void make(int change) throws IOException {
        int n = change / KINDS;
        switch (change % KINDS) {
            case 0 -> drawn.put(index, FIRST_NEW + n, null);
            case 1 -> collections.create("collection " + n, new Marks(Set.of(drawn.id(FIRST_NEW + n)), Set.of()));
            case 2 -> assertTrue(registrar.categorise(drawn.id(FIRST_NEW + n), "label of " + n));
            default -> forget(n);
        }
        index.commit();
    }

    /** As many as there are. */
    private void forget(int n) throws IOException {
        if (n >= OLD)
            return;
        IndexedPicture old = index.find(drawn.id(FIRST_OLD + n)).orElseThrow();
        for (Place place : old.places())
            registrar.leave(old.id(), place.path());
    }

    /** How many changes a copy has; fails unless these are the first ones, and nothing in it lacks anything. */
    int requireFirst(Path copy) throws IOException {
        Map<ContentId, String> labels = WithoutModel.all(copy)
                .stream()
                .collect(Collectors.toMap(Label::id, Label::category));
        for (int n = 0; n < OLD; n++)
            assertEquals("old " + n, labels.get(drawn.id(FIRST_OLD + n)), "with its picture or without");
        try (PictureIndex copied = Opening.forReading(copy)) {
            var state = new State(copied, labels.values(), names(WithoutModel.collections(copied, copy)));
            int made = 0;
            while (has(state, made))
                made++;
            for (int later = made; later < made + 10 * KINDS; later++)
                assertFalse(has(state, later), "it has change " + later + " and not change " + made);
            return made;
        }
    }

    private record State(PictureIndex index, Collection<String> labels, Set<String> collections) {}

    private static Set<String> names(SmartCollections collections) {
        return collections.list().stream().map(SmartCollection::name).collect(Collectors.toSet());
    }

    private boolean has(State state, int change) {
        int n = change / KINDS;
        return switch (change % KINDS) {
            case 0 -> state.index().known(drawn.file(FIRST_NEW + n).toString()).isPresent();
            case 1 -> state.collections().contains("collection " + n);
            case 2 -> state.labels().contains("label of " + n);
            default -> n >= OLD
                    ? has(state, change - 1)
                    : state.index().known(drawn.file(FIRST_OLD + n).toString()).isEmpty();
        };
    }
}
