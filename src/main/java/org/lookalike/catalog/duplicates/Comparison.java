package org.lookalike.catalog.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lookalike.image.Miniature;
import org.lookalike.image.Turn;

/**
 * One picture against others, from coarse to fine: 16x16 fields in all turns and with a few crops, the best of these at
 * 32x32 with the frame moved, what still looks the same at up to 128x128. One thread.
 */
final class Comparison {
    /** Least correlation at 16x16 fields, frames not yet moved. */
    private static final double SCREEN = 0.5;
    /** Least correlation at 32x32 fields. */
    private static final double COARSE = 0.8;
    /**
     * Least correlation in the end. Among pairs of edits of 250 photographs of cats and dogs, 3 of 5,130 had less; the only
     * other pair of 3,500 files that came so near was one picture under two names.
     */
    private static final double SAME = 0.94;
    /** Where one start led so far, no other is tried. */
    private static final double SURE = 0.9;
    private static final int TRIED = 2;
    /** Fields along a side where the frame is looked for: it is found to a quarter of one. */
    private static final int SEARCHED = 64;

    private final Gathered pictures;
    private final Looks looks;
    private final int asking;
    private final Map<Turn, Laid> laid = new EnumMap<>(Turn.class);

    /** This picture, laid in a way. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Laid(Detail detail, float[][] poses) {}

    Comparison(Gathered pictures, Looks looks, int asking) {
        this.pictures = pictures;
        this.looks = looks;
        this.asking = asking;
        Detail detail = Detail.of(pictures.grey(asking), Miniature.SIDE);
        var upright = new Poses(detail);
        for (Turn turn : Turn.values())
            laid.put(turn, new Laid(detail.turned(turn), upright.turned(turn)));
    }

    /** How the other lies in this one; empty if they are different, or one of them cannot be looked at. */
    Optional<Alignment> with(int other) {
        Detail detail = Detail.of(pictures.grey(other), Miniature.SIDE);
        Alignment best = null;
        for (Alignment start : screened(new Poses(detail))) {
            Alignment found = start.refined(laid(start.turn()).detail(), detail, 0.025f, 0.006f);
            if (best == null || found.correlation() > best.correlation())
                best = found;
            if (best.correlation() >= SURE)
                break;
        }
        return best == null || best.correlation() < COARSE ? Optional.empty() : closely(best, other);
    }

    private List<Alignment> screened(Poses other) {
        List<Alignment> found = new ArrayList<>();
        for (Turn turn : Turn.values()) {
            float[][] mine = laid(turn).poses();
            for (int step = 0; step < Poses.CUTS.length; step++) {
                float cut = Poses.CUTS[step];
                screen(found, turn, Frame.inside(cut), Poses.dot(mine[step], other.cut(0)));
                if (step > 0)
                    screen(found, turn, Frame.around(cut), Poses.dot(mine[0], other.cut(step)));
            }
        }
        found.sort(Comparator.comparingDouble(Alignment::correlation).reversed());
        return found.subList(0, Math.min(TRIED, found.size()));
    }

    private Laid laid(Turn turn) {
        return Objects.requireNonNull(laid.get(turn));
    }

    private static void screen(List<Alignment> found, Turn turn, Frame frame, double correlation) {
        if (correlation >= SCREEN)
            found.add(new Alignment(turn, frame, correlation));
    }

    private Optional<Alignment> closely(Alignment coarse, int other) {
        Optional<Look> mine = looks.of(asking);
        Optional<Look> theirs = looks.of(other);
        if (mine.isEmpty() || theirs.isEmpty())
            return Optional.empty();
        int side = Math.min(mine.get().side(), theirs.get().side());
        int searched = Math.min(side, SEARCHED);
        float step = 1.0f / searched;
        Frame frame = coarse
                .refined(Detail.of(coarse.turn().of(mine.get().fields(searched), searched), searched),
                        Detail.of(theirs.get().fields(searched), searched), step, step / 4)
                .frame();
        double found = Overlap
                .of(coarse.turn().of(mine.get().fields(side), side), theirs.get().fields(side), side, frame)
                .correlation();
        return found < SAME ? Optional.empty() : Optional.of(new Alignment(coarse.turn(), frame, found));
    }
}
