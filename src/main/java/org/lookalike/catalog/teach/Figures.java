package org.lookalike.catalog.teach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lookalike.model.Head;
import org.lookalike.train.QuickHead;
import org.lookalike.train.evaluate.CategoryScore;
import org.lookalike.train.evaluate.ConfusionMatrix;

/** Judges a new head, and the one in use, by the held-out pictures. */
final class Figures {
    private final Material material;
    private final ConfusionMatrix confusion;
    private final @Nullable Map<String, Integer> rightBefore;

    private Figures(Material material, ConfusionMatrix confusion, @Nullable Map<String, Integer> rightBefore) {
        this.material = material;
        this.confusion = confusion;
        this.rightBefore = rightBefore;
    }

    static Figures of(Material material, Head head, Optional<Head> before) {
        List<Learnable> held = material.heldOut();
        var evaluation = QuickHead.judge(head, Material.features(held), material.labels(held), Material.names(held));
        return new Figures(material, evaluation.confusion(), before.map(old -> right(old, held)).orElse(null));
    }

    /** How many of each category the head in use recognises; none of those that it does not know. */
    private static Map<String, Integer> right(Head before, List<Learnable> held) {
        Map<String, Integer> right = new HashMap<>();
        for (Learnable one : held)
            if (before.takes(one.embedding()) && before.predict(one.embedding()).category().equals(one.category()))
                right.merge(one.category(), 1, Integer::sum);
        return right;
    }

    @Nullable
    Double accuracy() {
        return confusion.accuracy().isPresent() ? (Double) confusion.accuracy().getAsDouble() : null;
    }

    /** Of naming the category with the most held-out pictures whatever a picture shows; null if none is held out. */
    @Nullable
    Double guessing() {
        int most = confusion.scores().stream().mapToInt(CategoryScore::pictures).max().orElse(0);
        return most == 0 ? null : (Double) ((double) most / material.heldOut().size());
    }

    @Nullable
    Double accuracyBefore() {
        if (rightBefore == null || material.heldOut().isEmpty())
            return null;
        return (double) rightBefore.values().stream().mapToInt(n -> n).sum() / material.heldOut().size();
    }

    List<Proposal.CategoryFigures> categories() {
        Map<String, Integer> learned = new HashMap<>();
        material.learning().forEach(one -> learned.merge(one.category(), 1, Integer::sum));
        return confusion.scores().stream().map(score -> {
            int held = score.pictures();
            return new Proposal.CategoryFigures(score.category(), learned.getOrDefault(score.category(), 0), held,
                    recallBefore(score), held == 0 ? null : score.recall().getAsDouble(),
                    score.precision().isPresent() ? (Double) score.precision().getAsDouble() : null);
        }).toList();
    }

    private @Nullable Double recallBefore(CategoryScore score) {
        return rightBefore == null || score.pictures() == 0
                ? null
                : (Double) ((double) rightBefore.getOrDefault(score.category(), 0) / score.pictures());
    }

    List<Proposal.Confused> confusions() {
        List<Proposal.Confused> confused = new ArrayList<>();
        List<String> names = confusion.categories();
        for (int label = 0; label < names.size(); label++)
            for (int taken = 0; taken < names.size(); taken++)
                if (label != taken && confusion.count(label, taken) > 0)
                    confused.add(new Proposal.Confused(names.get(label), names.get(taken),
                            confusion.count(label, taken)));
        confused.sort(Comparator.comparingInt((Proposal.Confused one) -> -one.pictures())
                .thenComparing(Proposal.Confused::category)
                .thenComparing(Proposal.Confused::takenFor));
        return confused;
    }
}
