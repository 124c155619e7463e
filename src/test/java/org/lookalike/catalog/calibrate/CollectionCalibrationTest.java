package org.lookalike.catalog.calibrate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.image.ContentId;
import org.lookalike.model.Embedding;
import org.lookalike.model.SpaceId;
import org.lookalike.search.Hit;
import org.lookalike.train.evaluate.Forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CollectionCalibrationTest {
    private static final SpaceId SPACE = new SpaceId("space-a");
    private static final Embedding MIDDLE = Pretend.embedding(1, 0);
    private static final ContentId UPLOAD = Pretend.id(99);

    @TempDir
    Path folder;

    /** Believes the neighbours' agreement as it is; near duplicates are four times nearer than what lies around. */
    private static CollectionCalibration calibration() {
        var category = new CategoryCalibration(new Logistic(new double[2], new double[]{1, 1}, new double[]{0, 1, 0}),
                Reliability.of(List.of(new Forecast(0.75, true), new Forecast(0.75, false))));
        var duplicate = new DuplicateCalibration(
                new Logistic(new double[2], new double[]{1, 1}, new double[]{-10, 0, -Math.log(Math.E * 100)}), 40, 0.9,
                0.01);
        double[] half = IntStream.range(0, 100).mapToDouble(i -> 0.5 + 0.004 * i).toArray();
        return new CollectionCalibration(CollectionCalibration.FORMAT, SPACE.value(), 1000, 500, 100, category,
                duplicate, new Typicality(half, half, new float[]{1, 0}, Math.log(0.04)));
    }

    private static Interpretation interpreted(List<Hit> hits) {
        return calibration().interpret(UPLOAD, hits.stream().anyMatch(hit -> hit.facts().id().equals(UPLOAD)), MIDDLE,
                Neighbourhood.of(hits, UPLOAD), hits);
    }

    private static List<Meaning> meanings(List<Hit> hits) {
        return interpreted(hits).hits().stream().map(HitMeaning::meaning).toList();
    }

    @Test
    void aHitMeansWhatItsScoreAndNeighboursSay() {
        List<Hit> hits = new ArrayList<>(Pretend.hits(40, 0.8, 0.005, "rose"));
        hits.addFirst(Pretend.hit(50, 0.99, null));
        hits.addFirst(new Hit(1, Pretend.hit(99, 1, null).facts(), hits.getFirst().places(), null, null, 1));
        hits.addLast(Pretend.hit(51, 0.5, null));
        List<Meaning> meanings = meanings(hits);
        assertEquals(List.of(Meaning.SAME_FILE, Meaning.NEAR_DUPLICATE, Meaning.LIKELY_SAME_CATEGORY),
                meanings.subList(0, 3));
        assertEquals(Meaning.CLOSEST, meanings.getLast());
        assertNull(interpreted(hits).hits().getLast().sameCategory());
        assertFalse(interpreted(hits).nothingAlike());
    }

    @Test
    void whereNothingIsAlikeNoHitIsLikelyAnything() {
        Interpretation answer = interpreted(Pretend.hits(40, 0.3, 0.001, "rose"));
        assertTrue(answer.nothingAlike());
        assertEquals(new HitMeaning(Meaning.CLOSEST, answer.hits().getFirst().nearDuplicate(), null),
                answer.hits().getFirst());
        assertNotNull(answer.hits().getFirst().nearDuplicate());
    }

    @Test
    void aPictureOfTheCollectionIsNoStrangerHoweverUnusualAndWhateverThePageShows() {
        List<Hit> hits = Pretend.hits(40, 0.3, 0.001, "rose");
        assertFalse(calibration().interpret(UPLOAD, true, MIDDLE, Neighbourhood.of(hits, UPLOAD), hits).nothingAlike());
    }

    @Test
    void aStrangerWithACopyHereIsNoStranger() {
        List<Hit> hits = new ArrayList<>(Pretend.hits(40, 0.3, 0.001, null));
        hits.addFirst(Pretend.hit(50, 0.999, null));
        assertFalse(interpreted(hits).nothingAlike());
        assertEquals(Meaning.NEAR_DUPLICATE, meanings(hits).getFirst());
    }

    @Test
    void aFifthMoreOrLessIsAnotherCollection() {
        assertFalse(calibration().isOutgrownBy(1199, 599));
        assertTrue(calibration().isOutgrownBy(1200, 500));
        assertTrue(calibration().isOutgrownBy(800, 500));
        assertTrue(calibration().isOutgrownBy(1000, 600));
        assertFalse(calibration().isOutgrownBy(1000, 401));
        CollectionCalibration unsorted = new CollectionCalibration(CollectionCalibration.FORMAT, SPACE.value(), 1000, 0,
                100, null, null, calibration().typicality());
        assertFalse(unsorted.isOutgrownBy(1000, 49), "too few to say anything of categories");
        assertTrue(unsorted.isOutgrownBy(1000, 50));
    }

    @Test
    void itIsKeptWholeAndNeverUsedForAnotherSpaceOrWhenDamaged() throws IOException {
        var file = new CalibrationFile(folder.resolve("index/calibration.json"));
        assertEquals(Optional.empty(), file.read(SPACE));
        file.write(calibration());
        CollectionCalibration read = file.read(SPACE).orElseThrow();
        List<Hit> hits = Pretend.hits(40, 0.8, 0.005, "rose");
        assertEquals(interpreted(hits), read.interpret(UPLOAD, false, MIDDLE, Neighbourhood.of(hits, UPLOAD), hits));
        assertEquals(0.25, Objects.requireNonNull(read.category()).heldOut().expectedError());
        assertEquals(List.of("calibration.json"), List.of(folder.resolve("index").toFile().list()));
        assertEquals(Optional.empty(), file.read(new SpaceId("space-b")));
        String json = Files.readString(file.path());
        Files.writeString(file.path(), json.substring(0, json.length() / 2));
        assertEquals(Optional.empty(), file.read(SPACE));
        Files.writeString(file.path(), json.replace("\"weights\":[0.0,1.0,0.0]", "\"weights\":[0.0]"));
        assertEquals(Optional.empty(), file.read(SPACE));
        Files.writeString(file.path(), "{\"format\":1}");
        assertEquals(Optional.empty(), file.read(SPACE));
        Files.writeString(file.path(), "null");
        assertEquals(Optional.empty(), file.read(SPACE));
    }

    @Test
    void whatAnotherProcessWritesIsUsedFromThenOn() throws IOException {
        Path path = folder.resolve("calibration.json");
        var kept = new KeptCalibration(new CalibrationFile(path), SPACE);
        assertEquals(Optional.empty(), kept.calibration());
        new CalibrationFile(path).write(calibration());
        assertEquals(1000, kept.calibration().orElseThrow().pictures());
        Files.writeString(path, "damaged");
        assertEquals(1000, kept.calibration().orElseThrow().pictures(), "damage takes nothing away");
        Files.delete(path);
        assertEquals(1000, kept.calibration().orElseThrow().pictures(), "it is not forgotten with its file");
    }
}
