package org.lookalike.catalog.smart;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.catalog.learn.CloudIndex;
import org.lookalike.catalog.learn.Marks;
import org.lookalike.image.ContentId;
import org.lookalike.model.SpaceId;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.Query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a collection has learned, beside its marks: kept, learned anew, and how it is asked for. */
class RuleKeepingTest {
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

    private SmartCollection saved(Marks marks) {
        return assertInstanceOf(Saving.Saved.class, collections.create("Roses", marks)).collection();
    }

    private SmartCollection kept(SmartCollection collection) {
        return collections.find(collection.id()).orElseThrow();
    }

    private void edit(SmartCollection collection, String regex, String replacement) throws IOException {
        Path file = folder.resolve("collections").resolve(collection.id() + ".json");
        Files.writeString(file, Files.readString(file).replaceAll(regex, replacement));
    }

    @Test
    void aRuleOfAnotherModelIsLearnedAnewOnce() throws IOException {
        SmartCollection roses = saved(new Marks(clouds.ids(1, 8), clouds.ids(0, 4)));
        edit(roses, "\"clouds\"", "\"fog\"");
        SmartCollection foreign = kept(roses);
        assertEquals(Optional.of(new SpaceId("fog")), foreign.rule().map(Rule::space));
        assertEquals(collections.members(roses, 0, 100).hits(), collections.members(foreign, 0, 100).hits());
        assertEquals(Optional.of(new SpaceId("clouds")), kept(roses).rule().map(Rule::space));
    }

    @Test
    void aRuleThatIsMissingIsLearnedOnceThePicturesAreThere() {
        SmartCollection roses = saved(new Marks(clouds.ids(3, 8), clouds.ids(0, 4)));
        assertEquals(new Members(List.of(), 0, clouds.ids(3, 8)), collections.members(roses, 0, 100));
        assertEquals(Optional.empty(), kept(roses).rule());
        for (int n = 0; n < 20; n++)
            clouds.put(3, n, null, null);
        clouds.index().commit();
        Members members = collections.members(roses, 0, 100);
        assertTrue(members.total() >= 12, () -> "" + members.total());
        assertEquals(Set.of(), members.unknown());
        assertTrue(kept(roses).rule().isPresent());
    }

    @Test
    void aRuleThatMakesNoSenseIsLearnedAnewAndTheMarksAreKept() throws IOException {
        SmartCollection roses = saved(new Marks(clouds.ids(1, 8), clouds.ids(0, 4)));
        edit(roses, "\"scale\" : [^,]*", "\"scale\" : 0");
        assertEquals(roses.marks(), kept(roses).marks());
        assertEquals(Optional.empty(), kept(roses).rule());
        assertEquals(collections.members(roses, 0, 100).hits(), collections.members(kept(roses), 0, 100).hits());
        assertTrue(kept(roses).rule().isPresent());
    }

    @Test
    void marksThatChangedMeanwhileKeepWhatWasLearnedFromThem() throws IOException {
        SmartCollection roses = saved(new Marks(clouds.ids(1, 8), clouds.ids(0, 4)));
        edit(roses, "\"clouds\"", "\"fog\"");
        SmartCollection before = kept(roses);
        collections.change(roses.id(), new SmartCollection.Change(Optional.empty(), clouds.ids(1, 12), Set.of(),
                Set.of(), Set.of()));
        SmartCollection after = kept(roses);
        collections.members(before, 0, 100);
        assertEquals(after.marks(), kept(roses).marks());
        assertEquals(after.rule().map(Rule::threshold), kept(roses).rule().map(Rule::threshold));
    }

    @Test
    void pagesAreExactAsTheirTotalIs() {
        List<Query> asked = new ArrayList<>();
        var watched = (PictureIndex) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{PictureIndex.class}, (proxy, method, args) -> {
                    if (method.getName().equals("search"))
                        asked.add((Query) args[0]);
                    return method.invoke(clouds.index(), args);
                });
        SmartCollection roses = saved(new Marks(clouds.ids(1, 8), clouds.ids(0, 4)));
        new SmartCollections(watched, folder.resolve("collections")).members(roses, 0, 10);
        assertEquals(List.of(true), asked.stream().map(Query::exact).toList());
    }

    @Test
    void marksThatAreNotThereAreSaid() {
        ContentId gone = ContentId.of(new byte[]{1});
        SmartCollection roses = saved(new Marks(clouds.ids(1, 8), Set.of(gone)));
        assertEquals(Set.of(gone), collections.members(roses, 0, 10).unknown());
    }

    @Test
    void aPictureIsChangedInOneWayOnly() {
        Set<ContentId> some = clouds.ids(0, 1);
        var problem = assertThrows(IllegalArgumentException.class,
                () -> new SmartCollection.Change(Optional.empty(), some, some, Set.of(), Set.of()));
        assertEquals("a picture is marked right, wrong, not at all or left out, only one of these: " + clouds.id(0, 0),
                problem.getMessage());
        assertThrows(IllegalArgumentException.class,
                () -> new SmartCollection.Change(Optional.empty(), Set.of(), Set.of(), some, some));
    }
}
