package org.lookalike.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.ContentId;
import org.lookalike.image.Region;
import org.lookalike.model.Embedder;
import org.lookalike.model.Embedding;
import org.lookalike.model.FeatureGrid;

/**
 * Says which places of the pictures carry a match: with a_p the features at place p of one picture, b the unit embedding of
 * the other, P the number of places and L the length of the pooled features, the cosine is the sum over p of (a_p . b) / (P
 * L). It is exact because pooling is linear and nothing but scaling follows it.
 */
final class Explainer {
    private final Aiming aiming;
    private final Subjects subjects;
    private final Embedder embedder;

    Explainer(Aiming aiming, Embedder embedder) {
        this.aiming = aiming;
        this.subjects = aiming.subjects();
        this.embedder = embedder;
    }

    Explaining explain(Wanted wanted, ContentId hit) {
        return switch (aiming.at(wanted)) {
            case Aim.Taking.Missed(Asking.Not why) -> new Explaining.Not(why);
            case Aim.Taking.Taken(Aim aim) -> switch (subjects.of(Example.known(hit))) {
                case Subjects.Found.Not(Asking.Not why) -> new Explaining.Not(why);
                case Subjects.Found.Ready(Subject found) -> new Explaining.Explained(explanation(aim, found));
            };
        };
    }

    private Explanation explanation(Aim aim, Subject hit) {
        Optional<FeatureGrid> places = features(hit);
        List<Explanation.Part> parts = new ArrayList<>();
        for (Aim.Part part : aim.parts())
            parts.add(part(part, hit, places));
        return new Explanation(dot(aim.direction().vector(), hit.embedding().vector()), hasPlaces(),
                cells(hit, places, aim.direction(), 1), parts);
    }

    private Explanation.Part part(Aim.Part part, Subject hit, Optional<FeatureGrid> hitPlaces) {
        Subject asked = part.subject();
        Optional<FeatureGrid> places = features(asked);
        float score = part.share() * dot(asked.embedding().vector(), hit.embedding().vector());
        List<List<Float>> pairs = places.isEmpty() || hitPlaces.isEmpty()
                ? List.of()
                : pairs(places.get(), perPlace(asked, places.get(), part.share()), hitPlaces.get(),
                        perPlace(hit, hitPlaces.get(), 1));
        return new Explanation.Part(asked.id(), asked.part(), score,
                cells(asked, places, hit.embedding(), part.share()), pairs);
    }

    private Explanation.@Nullable Cells cells(Subject of, Optional<FeatureGrid> places, Embedding other, float share) {
        if (places.isEmpty())
            return null;
        FeatureGrid grid = places.get();
        List<Float> shares = new ArrayList<>();
        for (int p = 0; p < grid.cells(); p++)
            shares.add(perPlace(of, grid, share) * dot(grid.at(p), other.vector()));
        Region inner = embedder.bundle()
                .preprocessing()
                .seen((int) Math.max(1, Math.round(of.part().width() * of.width())),
                        (int) Math.max(1, Math.round(of.part().height() * of.height())));
        return new Explanation.Cells(of.part().part(inner), grid.rows(), grid.columns(), shares);
    }

    private static List<List<Float>> pairs(FeatureGrid a, float scaleA, FeatureGrid b, float scaleB) {
        List<List<Float>> pairs = new ArrayList<>();
        for (int p = 0; p < a.cells(); p++) {
            List<Float> row = new ArrayList<>();
            for (int q = 0; q < b.cells(); q++)
                row.add(scaleA * scaleB * dot(a.at(p), b.at(q)));
            pairs.add(List.copyOf(row));
        }
        return pairs;
    }

    /** What one place's features are scaled by; nothing where a network is dead and has no features at all. */
    private static float perPlace(Subject of, FeatureGrid grid, float share) {
        float length = of.embedding().length();
        return length > 0 ? share / (grid.cells() * length) : 0;
    }

    private Optional<FeatureGrid> features(Subject subject) {
        return hasPlaces() ? subjects.square(subject).map(embedder::features) : Optional.empty();
    }

    private boolean hasPlaces() {
        return embedder.bundle().architecture().hasPlaces();
    }

    private static float dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++)
            sum += (double) a[i] * b[i];
        return (float) sum;
    }
}
