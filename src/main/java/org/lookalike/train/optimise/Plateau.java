package org.lookalike.train.optimise;

/** @see Schedule#plateau */
record Plateau(Decay decay, int patience) implements Schedule {

    Plateau {
        if (patience < 1)
            throw new IllegalArgumentException("a plateau is at least 1 validation long, got " + patience);
    }

    @Override
    public double factor(TrainingTime time, Reductions reductions) {
        return decay.after(reductions.count());
    }

    @Override
    public Reductions after(Reductions reductions, double score) {
        return reductions.after(score, patience);
    }
}
