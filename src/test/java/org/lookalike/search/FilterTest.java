package org.lookalike.search;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lookalike.image.Miniature;
import org.lookalike.image.PictureFacts;
import org.lookalike.image.PictureFormat;
import org.lookalike.model.Prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

@Tag("every-index")
class FilterTest extends OpenIndex {
    private final Random random = new Random(1);
    private final List<IndexedPicture> pictures = List.of(
            picture(1, 4000, 3000, "2023-12-31", 0.9f, "/photos/italy/rome/1.jpg"),
            picture(2, 1000, 1000, "2024-01-01", 0.5f, "/photos/italy/2.jpg"),
            picture(3, 600, 1000, "2024-06-30", 0.2f, "/photos/spain/3.jpg"),
            picture(4, 1040, 1000, null, null, "/scans/4.jpg"));

    @BeforeEach
    void fill() {
        pictures.forEach(index::put);
        index.putUnreadable(new UnreadableFile("/photos/broken.jpg", "/photos", 1, 2, "TRUNCATED", "It ends early."));
        index.refresh();
    }

    private IndexedPicture picture(int n, int width, int height, @Nullable String taken, @Nullable Float probability,
            String path) {
        LocalDateTime at = taken == null ? null : LocalDate.parse(taken).atTime(23, 59);
        String root = path.substring(0, path.indexOf('/', 1));
        return new IndexedPicture(new PictureFacts(Sample.id(n), width, height, 1, PictureFormat.JPEG, at),
                List.of(new Place(path, root, 1, 1, null)), null,
                probability == null ? null : new Prediction("rose", probability), new Miniature(new byte[32 * 32]),
                Sample.embedding(random, 8));
    }

    private static Filter probable(float least, float most) {
        return new Filter(Set.of(), Set.of(), new Probabilities(least, most), Days.ANY, Set.of(), Set.of(), Set.of());
    }

    @Test
    void eachPartIsRespectedBySearchingAndBrowsing() {
        finds(Filter.NONE, 1, 2, 3, 4);
        finds(probable(0.5f, 1), 1, 2);
        finds(probable(0, 0.3f), 3);
        finds(Filter.NONE.withTaken(new Days(LocalDate.of(2024, 1, 1), null)), 2, 3);
        finds(Filter.NONE.withTaken(new Days(null, LocalDate.of(2023, 12, 31))), 1);
        finds(Filter.NONE.withTaken(new Days(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 29))), 2);
        finds(Filter.NONE.withSizes(Set.of(PictureSize.HUGE)), 1);
        finds(Filter.NONE.withSizes(Set.of(PictureSize.MEDIUM, PictureSize.SMALL)), 2, 3, 4);
        finds(Filter.NONE.withShapes(Set.of(PictureShape.SQUARE)), 2, 4);
        finds(Filter.NONE.withShapes(Set.of(PictureShape.LANDSCAPE, PictureShape.PORTRAIT)), 1, 3);
        finds(Filter.NONE.withFolders(Set.of("/photos/italy")), 1, 2);
        finds(Filter.NONE.withFolders(Set.of("/photos/italy/rome", "/scans")), 1, 4);
        finds(Filter.NONE.withFolders(Set.of("/photos/it")));
        finds(Filter.NONE.withFolders(Set.of("/photos"))
                .withPredictions(Set.of("rose"))
                .withShapes(Set.of(PictureShape.SQUARE)), 2);
    }

    private void finds(Filter filter, Integer... numbers) {
        Set<Integer> wanted = Set.of(numbers);
        Predicate<Hit> passes = hit -> wanted.stream().anyMatch(n -> Sample.id(n).equals(hit.facts().id()));
        for (Results results : List.of(index.browse(filter, 0, 10),
                index.search(Sample.query(Sample.embedding(random, 8), 10, 0, filter)))) {
            assertEquals(wanted.size(), results.hits().size(), filter.toString());
            assertEquals(wanted.size(), results.total(), filter.toString());
            assertEquals(true, results.hits().stream().allMatch(passes), filter.toString());
        }
    }

    @Test
    void facetsRespectAllOtherParts() {
        Facets all = index.facets(Filter.NONE);
        assertEquals(Map.of("MEDIUM", 3L, "HUGE", 1L), all.sizes());
        assertEquals(Map.of("SQUARE", 2L, "LANDSCAPE", 1L, "PORTRAIT", 1L), all.shapes());
        assertEquals(List.of("2024", "2023"), List.copyOf(all.years().keySet()));
        Facets square = index.facets(Filter.NONE.withShapes(Set.of(PictureShape.SQUARE)));
        assertEquals(Map.of("MEDIUM", 2L), square.sizes());
        assertEquals(all.shapes(), square.shapes());
        assertEquals(Map.of("2024", 1L), square.years());
        Facets recent = index.facets(Filter.NONE.withTaken(new Days(LocalDate.of(2024, 1, 1), null)));
        assertEquals(all.years(), recent.years());
        assertEquals(Map.of("MEDIUM", 2L), recent.sizes());
    }

    @Test
    void facetsFollowTheLowestScoreWanted() {
        var asked = pictures.getFirst().embedding();
        List<IndexedPicture> near = pictures.stream().filter(p -> Sample.cosine(p.embedding(), asked) >= 0.1).toList();
        Facets facets = index.facets(Filter.NONE, asked, 0.1f);
        assertEquals(near.size(), facets.sizes().values().stream().mapToLong(Long::longValue).sum());
        assertEquals(index.facets(Filter.NONE), index.facets(Filter.NONE, asked, -1));
        Facets square = index.facets(Filter.NONE.withShapes(Set.of(PictureShape.SQUARE)), asked, 0.9999f);
        assertEquals(Map.of("LANDSCAPE", 1L), square.shapes());
        assertEquals(Map.of(), square.sizes());
    }

    @Test
    void foldersOpenWhereTheyAreChosen() {
        assertEquals(Map.of("/photos", 3L, "/scans", 1L, "/photos/italy", 2L, "/photos/spain", 1L),
                index.facets(Filter.NONE).folders());
        Facets italy = index.facets(Filter.NONE.withFolders(Set.of("/photos/italy")));
        assertEquals(1L, italy.folders().get("/photos/italy/rome"));
        assertEquals(2L, italy.folders().get("/photos/italy"));
        assertEquals(1L, italy.folders().get("/scans"));
        index.remove(Sample.id(4));
        index.refresh();
        assertEquals(List.of("/photos/italy", "/photos/spain"),
                List.copyOf(index.facets(Filter.NONE).folders().keySet()));
    }

    @Test
    void partsThatCannotBeAreRefused() {
        var days = assertThrows(IllegalArgumentException.class,
                () -> new Days(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 1, 1)));
        assertEquals("the last day is not before the first, got 2024-01-02 to 2024-01-01", days.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Probabilities(0.5f, 0.4f));
        assertThrows(IllegalArgumentException.class, () -> new Probabilities(Float.NaN, 1));
    }
}
