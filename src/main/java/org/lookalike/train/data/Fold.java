package org.lookalike.train.data;

import java.util.List;

/**
 * One turn of a cross-validation.
 *
 * @param train indexes of what to learn from, ascending
 * @param validation indexes of what to judge by, ascending; the others
 */
public record Fold(List<Integer> train, List<Integer> validation) {

    public Fold {
        train = List.copyOf(train);
        validation = List.copyOf(validation);
    }
}
