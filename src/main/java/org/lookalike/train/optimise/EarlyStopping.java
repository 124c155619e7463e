package org.lookalike.train.optimise;

/**
 * Ends a training that no longer gets better (Prechelt 1998, "Early Stopping - But When?").
 *
 * @param patience validations in a row without a better score that end it; 0 never ends it
 * @param waited such validations so far
 */
public record EarlyStopping(BestScore best, int patience, int waited) {

    public EarlyStopping {
        if (patience < 0 || waited < 0)
            throw new IllegalArgumentException(
                    "patience and what was waited are 0 or above, got " + patience + " and " + waited);
    }

    public static EarlyStopping begin(BestScore best, int patience) {
        return new EarlyStopping(best, patience, 0);
    }

    public EarlyStopping after(double score) {
        return best.isBeatenBy(score)
                ? new EarlyStopping(best.after(score), patience, 0)
                : new EarlyStopping(best, patience, waited + 1);
    }

    public boolean isOver() {
        return patience > 0 && waited >= patience;
    }
}
