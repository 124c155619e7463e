package org.lookalike.train.advise;

import java.util.List;
import org.lookalike.train.config.Strategy;

/**
 * The size-similarity map of transfer learning (as in Karpathy's notes for Stanford's CS231n, "Transfer Learning", and in
 * Yosinski et al. 2014, "How transferable are features in deep neural networks?"): few pictures allow few layers to move,
 * and the less a model knows of what they show, the deeper down it must learn.
 *
 * <p>Few is fewer than {@value #MANY} pictures. Near is where something simple on the frozen embedding, nearest neighbours or
 * a linear probe, whichever does better, comes at least {@value #NEAR} of the way from guessing the largest category to
 * always right (see {@link Separation#gain}): what the model would have to learn is mostly there already.
 */
public enum Situation {
    /** No layer below the head may move, and none needs to. */
    FEW_NEAR(Strategy.HEAD, List.of("--recipe", "head"),
            "Few and near: train a new head only. The model sees these differences already, and more layers would learn so "
                    + "few pictures by heart."),
    /** Layers may move, but few need to. */
    MANY_NEAR(Strategy.TOP, List.of("--recipe", "fine-tune-top"),
            "Many and near: train the last stage with the head. The stages below see what all pictures have in common, and "
                    + "serve as they are."),
    /** Layers need to move, but few may. */
    FEW_FAR(Strategy.TOP,
            List.of("--recipe", "fine-tune-top", "--from", "denseblock3", "--crop", "0.35", "--rotate", "10",
                    "--colour", "0.2"),
            "Few and far: train from a deeper stage on, since the last one looks for other things, and vary the pictures "
                    + "strongly, since they are few."),
    /** All layers may move, and need to. */
    MANY_FAR(Strategy.ALL, List.of("--recipe", "fine-tune-all"),
            "Many and far: train every layer, those of the backbone with smaller steps.");

    public static final int MANY = 1000;
    public static final double NEAR = 0.7;

    private final Strategy strategy;
    @SuppressWarnings("ImmutableEnumChecker") // of List.of
    private final List<String> flags;
    private final String reason;

    Situation(Strategy strategy, List<String> flags, String reason) {
        this.strategy = strategy;
        this.flags = flags;
        this.reason = reason;
    }

    /** @param gain the better of what was measured */
    static Situation of(int pictures, double gain) {
        if (pictures < MANY)
            return gain < NEAR ? FEW_FAR : FEW_NEAR;
        return gain < NEAR ? MANY_FAR : MANY_NEAR;
    }

    public Strategy strategy() {
        return strategy;
    }

    public boolean many() {
        return this == MANY_NEAR || this == MANY_FAR;
    }

    public boolean near() {
        return this == FEW_NEAR || this == MANY_NEAR;
    }

    /** Of the training command. */
    List<String> flags() {
        return flags;
    }

    String reason() {
        return reason;
    }
}
