package org.lookalike.catalog.calibrate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.lookalike.catalog.Answer;
import org.lookalike.catalog.Asking;
import org.lookalike.catalog.Catalog;
import org.lookalike.catalog.Example;
import org.lookalike.catalog.Opening;
import org.lookalike.catalog.Question;
import org.lookalike.catalog.Wanted;
import org.lookalike.image.ContentId;
import org.lookalike.image.Decoded;
import org.lookalike.image.Decoder;
import org.lookalike.image.DecoderOptions;
import org.lookalike.image.Pixels;
import org.lookalike.model.Embedder;
import org.lookalike.model.Embedding;
import org.lookalike.search.Filter;
import org.lookalike.search.Hit;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.Query;
import org.lookalike.train.evaluate.Forecast;

/** Asks a calibrated collection with pictures that it has not seen, and writes down what came true. */
final class Measurement {
    private static final int EDITED = 200;

    private final Catalog catalog;

    Measurement(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * What was promised of hits, and what they were.
     *
     * @param cosines taken for probabilities, for comparison
     * @param mistaken share of the askers of which some hit was called a near duplicate
     */
    record Asked(List<Forecast> forecasts, List<Forecast> cosines, double nothingAlike, double mistaken) {}

    Asked ask(List<Path> files) throws IOException {
        List<Forecast> forecasts = new ArrayList<>();
        List<Forecast> cosines = new ArrayList<>();
        int nothing = 0;
        int mistaken = 0;
        for (Path file : files) {
            Answer answer = answer(Files.readAllBytes(file));
            Interpretation known = answer.interpretation().orElseThrow();
            nothing += known.nothingAlike() ? 1 : 0;
            mistaken += known.hits().stream().anyMatch(h -> h.meaning() == Meaning.NEAR_DUPLICATE) ? 1 : 0;
            for (int i = 0; i < known.hits().size(); i++) {
                Hit hit = answer.results().hits().get(i);
                Double probability = known.hits().get(i).sameCategory();
                boolean same = SplitSet.category(file).equals(hit.category());
                cosines.add(new Forecast(Math.clamp(hit.score(), 0, 1), same));
                if (probability != null)
                    forecasts.add(new Forecast(probability, same));
            }
        }
        return new Asked(forecasts, cosines, (double) nothing / files.size(), (double) mistaken / files.size());
    }

    /** The share of pictures to which nothing here is alike. */
    double strangers(List<byte[]> files) {
        return files.stream()
                .mapToDouble(file -> answer(file).interpretation().orElseThrow().nothingAlike() ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private Answer answer(byte[] file) {
        return switch (catalog.ask(Wanted.like(Example.file(file, "picture")), Question.DEFAULT)) {
            case Asking.Answered(Answer answer) -> answer;
            case Asking.Not not -> throw new IllegalStateException(not.toString());
        };
    }

    /** For each kind of edit the share of edited copies whose originals are called near duplicates of them. */
    static String editedCopies(Path root, Meanings meanings, Embedder embedder) {
        try (PictureIndex index = Opening.forReading(root)) {
            Set<ContentId> known = new HashSet<>();
            index.sample(1000, Calibrator.SEED).forEach(p -> known.add(p.id()));
            Predicate<IndexedPicture> isNew = p -> !known.contains(p.id());
            List<IndexedPicture> pictures = index.sample(EDITED + known.size(), Calibrator.SEED + 1)
                    .stream()
                    .filter(isNew)
                    .limit(EDITED)
                    .toList();
            var line = new StringBuilder();
            for (KnownEdit edit : KnownEdit.values())
                line.append(String.format(Locale.ROOT, "%s %.3f  ", edit.name().toLowerCase(Locale.ROOT),
                        pictures.stream().mapToDouble(p -> found(p, edit, meanings, embedder)).average().orElse(0)));
            return line + "of " + pictures.size() + " pictures not used in calibrating";
        }
    }

    private static double found(IndexedPicture picture, KnownEdit edit, Meanings meanings, Embedder embedder) {
        Path file = Path.of(picture.places().getFirst().path());
        if (!(new Decoder(DecoderOptions.DEFAULT).decode(file) instanceof Decoded.Readable(var read)))
            throw new IllegalStateException("cannot be read: " + file);
        Pixels edited = edit.of(read.pixels(), new SplittableRandom(picture.perceptualHash()));
        Embedding embedding = embedder.embed(edited);
        Interpreted found = meanings.search(new Query(embedding, 20, 0, Filter.NONE, -1, false, null),
                Optional.of(ContentId.of(edited.rgb())));
        List<HitMeaning> hits = found.interpretation().orElseThrow().hits();
        for (int i = 0; i < hits.size(); i++)
            if (found.results().hits().get(i).facts().id().equals(picture.id()))
                return hits.get(i).meaning() == Meaning.NEAR_DUPLICATE ? 1 : 0;
        return 0;
    }
}
