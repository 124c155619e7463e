package org.lookalike.catalog.smart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.catalog.learn.CloudIndex;
import org.lookalike.catalog.learn.Marks;
import org.lookalike.image.ContentId;
import org.lookalike.search.Hit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SmartCollectionsTest {
    @TempDir
    Path folder;
    private CloudIndex clouds;
    private SmartCollections collections;

    @BeforeEach
    void open() {
        clouds = CloudIndex.in(folder, 40, 3);
        collections = new SmartCollections(clouds.index(), folder.resolve("collections"));
    }

    @AfterEach
    void close() {
        clouds.close();
    }

    private SmartCollection roses() {
        return saved(collections.create("Roses", new Marks(clouds.ids(1, 8), clouds.ids(0, 4))));
    }

    private static SmartCollection saved(Saving saving) {
        return assertInstanceOf(Saving.Saved.class, saving).collection();
    }

    private Set<ContentId> members(SmartCollection collection) {
        Members members = collections.members(collection, 0, 1000);
        Set<ContentId> ids = members.hits().stream().map(hit -> hit.facts().id()).collect(Collectors.toSet());
        assertEquals(members.total(), ids.size());
        return ids;
    }

    private static SmartCollection.Change change(Set<ContentId> right, Set<ContentId> wrong, Set<ContentId> unmarked,
            Set<ContentId> leftOut) {
        return new SmartCollection.Change(Optional.empty(), right, wrong, unmarked, leftOut);
    }

    @Test
    void whatLooksLikeTheMarkedOnesBelongs() {
        Set<ContentId> members = members(roses());
        long ofTheKind = clouds.ids(1, 40).stream().filter(members::contains).count();
        assertTrue(ofTheKind >= 30, () -> ofTheKind + " of 40 of " + members.size());
        assertTrue(members.size() - ofTheKind <= 12, () -> ofTheKind + " of " + members.size());
    }

    @Test
    void newPicturesJoinByThemselves() {
        SmartCollection roses = roses();
        Set<ContentId> before = members(roses);
        for (int n = 40; n < 50; n++) {
            clouds.put(1, n, null, null);
            clouds.put(2, n, null, null);
        }
        clouds.index().commit();
        Set<ContentId> joined = members(collections.find(roses.id()).orElseThrow());
        assertTrue(joined.containsAll(before));
        joined.removeAll(before);
        assertTrue(joined.size() >= 8 && joined.size() <= 13, () -> "joined: " + joined.size());
    }

    @Test
    void markedPicturesBelongOrDoNotForGood() {
        SmartCollection roses = roses();
        ContentId stranger = clouds.id(2, 3);
        ContentId out = clouds.id(1, 20);
        ContentId wrong = clouds.id(1, 21);
        assertTrue(members(roses).containsAll(Set.of(out, wrong)));
        SmartCollection changed = saved(collections.change(roses.id(),
                change(Set.of(stranger), Set.of(wrong), Set.of(), Set.of(out))));
        assertTrue(members(changed).contains(stranger));
        assertFalse(members(changed).contains(out));
        assertFalse(members(changed).contains(wrong));
        SmartCollection again = saved(collections.change(roses.id(),
                change(Set.of(), Set.of(), Set.of(out, wrong, stranger), Set.of())));
        assertEquals(roses.marks(), again.marks());
        assertEquals(members(roses), members(again));
    }

    @Test
    void pagesAreOfOneRanking() {
        SmartCollection roses = saved(collections.change(roses().id(),
                change(Set.of(clouds.id(2, 3)), Set.of(), Set.of(), Set.of(clouds.id(1, 20)))));
        List<Hit> all = collections.members(roses, 0, 100).hits();
        List<Hit> parts = new ArrayList<>(collections.members(roses, 0, 7).hits());
        parts.addAll(collections.members(roses, 7, 100).hits());
        assertEquals(all, parts);
        for (int i = 0; i < all.size(); i++)
            assertEquals(i + 1, all.get(i).rank());
        assertEquals(List.of(), collections.members(roses, all.size(), 10).hits());
    }

    @Test
    void theyAreKeptRenamedAndDeleted() {
        SmartCollection roses = roses();
        var later = new SmartCollections(clouds.index(), folder.resolve("collections"));
        assertEquals(roses.marks(), later.list().getFirst().marks());
        assertEquals(members(roses), members(later.list().getFirst()));
        assertEquals("Red roses", saved(later.rename(roses.id(), " Red roses ")).name());
        assertEquals(roses.id(), collections.named("red ROSES").orElseThrow().id());
        assertTrue(collections.delete(roses.id()));
        assertFalse(collections.delete(roses.id()));
        assertEquals(List.of(), later.list());
    }

    @Test
    void theyOutliveTheIndex() {
        SmartCollection roses = roses();
        Set<ContentId> before = members(roses);
        try (var empty = CloudIndex.in(folder.resolve("empty"), 0, 0);
                var rebuilt = CloudIndex.in(folder.resolve("rebuilt"), 40, 3)) {
            assertEquals(0, new SmartCollections(empty.index(), folder.resolve("collections"))
                    .members(roses, 0, 10)
                    .total());
            Members after = new SmartCollections(rebuilt.index(), folder.resolve("collections"))
                    .members(roses, 0, 1000);
            assertEquals(before, after.hits().stream().map(h -> h.facts().id()).collect(Collectors.toSet()));
        }
    }

    @Test
    void refusalsAreSaid() throws IOException {
        SmartCollection roses = roses();
        assertEquals(new Saving.NameTaken("rOSES"), collections.create("rOSES", roses.marks()));
        assertEquals(new Saving.BadName(" "), collections.create(" ", roses.marks()));
        assertEquals(new Saving.NothingRight(), collections.create("Empty", new Marks(Set.of(), clouds.ids(0, 1))));
        assertEquals(new Saving.Unknown("0123456789abcdef"), collections.rename("0123456789abcdef", "x"));
        assertEquals(Optional.empty(), collections.find("../index"));
        Files.writeString(folder.resolve("collections/00000000000000ff.json"), "{\"format\":1,\"na");
        assertEquals(List.of(roses.id()), collections.list().stream().map(SmartCollection::id).toList());
    }

    @Test
    void theThresholdIsWhereErrorsAreEqual() {
        assertEquals(2.5, EqualError.threshold(List.of(3.0, 4.0, 5.0), List.of(0.0, 1.0, 2.0)));
        assertEquals(6, EqualError.threshold(List.of(10.0), List.of(1.0, 2.0)), "in the middle of the gap");
        assertEquals(2.5, EqualError.threshold(List.of(1.0, 3.0, 4.0, 5.0), List.of(0.0, 0.5, 2.0, 3.5)));
    }
}
