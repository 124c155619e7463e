package org.lookalike.catalog.smart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.lookalike.catalog.learn.Marks;
import org.lookalike.catalog.learn.Taste;
import org.lookalike.catalog.learn.TasteLearner;
import org.lookalike.model.Embedding;

/**
 * Learns from marks which pictures belong together. Where membership begins is learned from held-out marks: each part of
 * the marks and of the background in turn is judged by a taste learned from the others, and the threshold is where as
 * large a share of the right ones is missed as of the wrong ones is let in (equal error rate; the background stands for
 * wrong ones where none are marked). Decision values that a machine gives to its own training pictures would put it too
 * high. It is never below 0, where a picture looks more like the unwanted.
 */
record RuleLearner(TasteLearner tastes) {
    private static final int FOLDS = 5;

    /** Nothing if there is nothing to learn from. */
    Optional<Rule> learn(Marks marks) {
        var sides = new Sides(tastes.embeddings(marks.right(), new HashSet<>()),
                tastes.embeddings(marks.wrong(), new HashSet<>()), tastes.background(marks));
        return sides.taste()
                .map(taste -> new Rule(tastes.index().space(), taste,
                        threshold(sides.wrong().isEmpty() ? sides.withBackgroundWrong() : sides)));
    }

    /** 0, as between the sides in training, where nothing can be held out. */
    private static double threshold(Sides sides) {
        int folds = Math.min(FOLDS, sides.right().size());
        List<Double> right = new ArrayList<>();
        List<Double> wrong = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            Optional<Taste> taste = sides.without(fold, folds).taste();
            if (taste.isEmpty())
                return 0;
            sides.only(fold, folds).decide(taste.get(), right, wrong);
        }
        return right.isEmpty() || wrong.isEmpty() ? 0 : Math.max(0, EqualError.threshold(right, wrong));
    }

    private record Sides(List<Embedding> right, List<Embedding> wrong, List<Embedding> background) {

        Optional<Taste> taste() {
            return TasteLearner.learned(right, wrong, background);
        }

        Sides withBackgroundWrong() {
            return new Sides(right, background, List.of());
        }

        Sides without(int fold, int folds) {
            return new Sides(part(right, fold, folds, false), part(wrong, fold, folds, false),
                    part(background, fold, folds, false));
        }

        Sides only(int fold, int folds) {
            return new Sides(part(right, fold, folds, true), part(wrong, fold, folds, true),
                    part(background, fold, folds, true));
        }

        void decide(Taste taste, List<Double> ofRight, List<Double> ofWrong) {
            right.forEach(one -> ofRight.add(taste.decision(one)));
            wrong.forEach(one -> ofWrong.add(taste.decision(one)));
        }

        private static List<Embedding> part(List<Embedding> all, int fold, int folds, boolean inside) {
            List<Embedding> some = new ArrayList<>();
            for (int i = 0; i < all.size(); i++)
                if (i % folds == fold == inside)
                    some.add(all.get(i));
            return some;
        }
    }
}
