package org.lookalike.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lookalike.image.ContentId;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

@Tag("every-index")
class BrowsingTest extends OpenIndex {
    @Test
    void walksAllInOrderOfContentId() {
        List<IndexedPicture> pictures = Sample.pictures(50, 8, 2);
        for (IndexedPicture p : pictures) {
            index.put(p);
            if (p.id().hex().charAt(0) == '7')
                index.refresh();
        }
        index.remove(pictures.get(7).id());
        index.refresh();
        List<ContentId> walked = new ArrayList<>();
        index.forEach(p -> {
            walked.add(p.id());
            assertArrayEquals(index.find(p.id()).orElseThrow().embedding().vector(), p.embedding().vector());
        });
        List<ContentId> expected = pictures.stream().map(IndexedPicture::id).sorted().toList();
        assertEquals(expected.stream().filter(id -> !id.equals(pictures.get(7).id())).toList(), walked);
    }

    @Test
    void browsesInOrderOfFirstPath() {
        List<IndexedPicture> pictures = Sample.pictures(40, 8, 2);
        for (IndexedPicture p : pictures) {
            index.put(p);
            index.refresh();
        }
        Filter roses = new Filter(Set.of("rose", "tulip"), Set.of("daisy"));
        for (Filter filter : List.of(Filter.NONE, roses)) {
            List<String> paths = pictures.stream()
                    .filter(p -> Sample.letsThrough(filter, p))
                    .map(p -> p.places().getFirst().path())
                    .sorted()
                    .toList();
            List<String> browsed = new ArrayList<>();
            for (int offset = 0; offset < 45; offset += 6) {
                Results page = index.browse(filter, offset, 6);
                assertEquals(paths.size(), page.total());
                page.hits().forEach(h -> browsed.add(h.places().getFirst().path()));
            }
            assertEquals(paths, browsed);
        }
    }

    @Test
    void facetsRespectTheOtherFilterOnly() {
        index.put(Sample.picture(1, embedding(), "rose", "daisy"));
        index.put(Sample.picture(2, embedding(), "rose", "tulip"));
        index.put(Sample.picture(3, embedding(), "oak", "tulip"));
        index.put(Sample.picture(4, embedding(), "oak", null));
        index.put(Sample.picture(5, embedding(), "oak", null));
        index.refresh();
        Facets all = index.facets(Filter.NONE);
        assertEquals(List.of("oak", "rose"), List.copyOf(all.categories().keySet()));
        assertEquals(Map.of("oak", 3L, "rose", 2L), all.categories());
        assertEquals(List.of("tulip", "daisy"), List.copyOf(all.predictions().keySet()));
        Facets roses = index.facets(new Filter(Set.of("rose"), Set.of("tulip")));
        assertEquals(Map.of("oak", 1L, "rose", 1L), roses.categories());
        assertEquals(Map.of("tulip", 1L, "daisy", 1L), roses.predictions());
        index.remove(Sample.id(3));
        index.refresh();
        assertEquals(Map.of("oak", 2L, "rose", 2L), index.facets(Filter.NONE).categories());
    }
}
