package org.lookalike.train.report;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.lookalike.train.evaluate.ConfusionMatrix;
import org.lookalike.train.evaluate.Metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TablesTest {

    @Test
    void countConfusions() {
        var matrix = Sample.evaluation(List.of("cat", "a, b")).confusion();

        assertEquals("""
                label \\ prediction,cat,"a, b"\r
                cat,1,1\r
                "a, b",1,1\r
                """, Tables.confusion(matrix));
    }

    @Test
    void scoreCategories() {
        var matrix = Sample.evaluation(List.of("cat", "dog")).confusion();

        assertEquals("""
                category,correct,total,predicted,precision,recall,f1\r
                cat,1,2,2,0.5,0.5,0.5\r
                dog,1,2,2,0.5,0.5,0.5\r
                """, Tables.categories(matrix));
    }

    @Test
    void leaveCellsOfUndefinedScoresEmpty() {
        var matrix = ConfusionMatrix.of(List.of("cat"), List.of());

        assertEquals("""
                category,correct,total,predicted,precision,recall,f1\r
                cat,0,0,0,,,\r
                """, Tables.categories(matrix));
    }

    @Test
    void tellHistory() {
        var half = new HistoryRow(0.5, 50, 0.002, OptionalDouble.empty(), OptionalDouble.empty(),
                OptionalDouble.of(Double.NaN), OptionalDouble.empty(), OptionalDouble.of(0.25));
        var history = new History(Metric.BALANCED_ACCURACY, List.of(half, Sample.row(1, 2.5, 0.5)));

        assertEquals("""
                epoch,step,learning_rate,training_loss,training_accuracy,validation_loss,validation_accuracy,\
                validation_balanced_accuracy\r
                0.5,50,0.002,,,NaN,,0.25\r
                1,100,0.001,2.5,0.6,3.0,0.55,0.5\r
                """, Tables.history(history));
        assertEquals("""
                epoch,step,learning_rate,training_loss,training_accuracy,validation_loss,validation_accuracy\r
                0.5,50,0.002,,,NaN,\r
                """, Tables.history(new History(Metric.ACCURACY, List.of(half))));
    }
}
