package org.lookalike.catalog.calibrate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.ContentId;
import org.lookalike.model.Embedding;
import org.lookalike.search.Hit;
import org.lookalike.train.report.CalibrationReport;

/**
 * What scores mean on one collection, fitted to its own pictures.
 *
 * @param format of this record, raised when what it holds is computed in another way
 * @param space of the embeddings
 * @param pictures in the collection when this was made
 * @param categorised of them, those with a category
 * @param sampled of them, those that were let ask
 * @param category null where too few pictures have one of several categories
 * @param duplicate null where too few files could be read
 */
public record CollectionCalibration(int format, String space, long pictures, long categorised, int sampled,
        @Nullable CategoryCalibration category, @Nullable DuplicateCalibration duplicate, Typicality typicality) {
    static final int FORMAT = 1;
    /** A collection that grew or shrank by this share has to be calibrated anew. */
    private static final double OUTGROWN = 0.2;

    public CollectionCalibration {
        Objects.requireNonNull(space);
        Objects.requireNonNull(typicality);
    }

    /** Whether there is no such file, or one that can be used, be it of another space or version. */
    public static boolean isReadable(Path file) {
        return new CalibrationFile(file).isWhole();
    }

    /**
     * Whether the collection has become another than the one that was calibrated. Its first few categories make no
     * difference.
     */
    boolean isOutgrownBy(long picturesNow, long categorisedNow) {
        return changed(pictures, picturesNow, 1)
                || changed(categorised, categorisedNow, Calibrator.FEWEST_CATEGORISED / OUTGROWN);
    }

    private static boolean changed(long then, long now, double least) {
        return Math.abs(now - then) >= OUTGROWN * Math.max(least, (double) then);
    }

    /** What is known of how well it works, as a page. */
    public CalibrationReport report(String title) {
        List<CalibrationReport.Fact> facts = new ArrayList<>();
        facts.add(new CalibrationReport.Fact("Pictures", String.format(Locale.ROOT, "%,d", pictures),
                String.format(Locale.ROOT, "%,d of them asked for their nearest others", sampled)));
        if (category != null)
            facts.addAll(category.heldOut().facts());
        if (duplicate != null)
            facts.addAll(duplicate.facts());
        return new CalibrationReport(title, facts,
                category == null ? Optional.empty() : Optional.of(category.heldOut().calibration()));
    }

    /**
     * What hits mean to a picture that asks.
     *
     * @param here whether that picture is in the collection itself
     * @param hits whatever was found, not necessarily in the neighbourhood
     */
    Interpretation interpret(ContentId asked, boolean here, Embedding embedding, Neighbourhood around,
            List<Hit> hits) {
        boolean nothingAlike = !here && !copied(around) && typicality.isStranger(embedding, around);
        List<HitMeaning> meanings = new ArrayList<>();
        for (Hit hit : hits)
            meanings.add(hit.facts().id().equals(asked)
                    ? HitMeaning.sameFile()
                    : HitMeaning.of(nearDuplicate(around, hit), nothingAlike ? null : sameCategory(around, hit)));
        return new Interpretation(nothingAlike, meanings);
    }

    private boolean copied(Neighbourhood around) {
        Double nearest = nearDuplicate(around, around.nearest().getFirst());
        return nearest != null && nearest >= HitMeaning.SURELY_DUPLICATE;
    }

    private @Nullable Double nearDuplicate(Neighbourhood around, Hit hit) {
        return duplicate == null
                ? null
                : (Double) duplicate.model().probability(Evidence.ofDuplicate(around, hit.score()));
    }

    private @Nullable Double sameCategory(Neighbourhood around, Hit hit) {
        if (category == null || hit.category() == null)
            return null;
        return category.model()
                .probability(Evidence.ofCategory(around, hit.facts().id(), hit.score(), hit.category()));
    }
}
