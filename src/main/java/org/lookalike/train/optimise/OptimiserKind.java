package org.lookalike.train.optimise;

/**
 * The optimisers, with the update rules that torch.optim documents. In the formulas w is a parameter, g its gradient plus
 * weight decay times w, r the learning rate; all products are by element.
 */
public enum OptimiserKind {
    /** w ← w - r g. */
    SGD {
        @Override
        UpdateRule rule(Hyperparameters h) {
            return new Descent();
        }
    },
    /** b ← µ b + g, w ← w - r b: heavy ball, as in torch.optim.SGD without dampening. */
    MOMENTUM {
        @Override
        UpdateRule rule(Hyperparameters h) {
            return new Momentum(h.momentum(), false);
        }
    },
    /** b ← µ b + g, w ← w - r (g + µ b): Sutskever et al. 2013, section 2, in torch.optim.SGD's form. */
    NESTEROV {
        @Override
        UpdateRule rule(Hyperparameters h) {
            return new Momentum(h.momentum(), true);
        }
    },
    /** s ← s + g², w ← w - r g / (√s + ε): Duchi et al. 2011, figure 1, diagonal. Its steps shrink for ever. */
    ADAGRAD {
        @Override
        UpdateRule rule(Hyperparameters h) {
            return new AdaGrad(h.epsilon());
        }
    },
    /** s ← α s + (1 - α) g², w ← w - r g / (√s + ε): Tieleman and Hinton 2012, lecture 6.5. */
    RMSPROP {
        @Override
        UpdateRule rule(Hyperparameters h) {
            return new RmsProp(h.rmsDecay(), h.epsilon());
        }
    },
    /** Kingma and Ba 2015, algorithm 1. */
    ADAM {
        @Override
        UpdateRule rule(Hyperparameters h) {
            return new Adam(h.beta1(), h.beta2(), h.epsilon(), false);
        }
    },
    /** Adam whose weight decay passes the moments by, w ← w - r λ w: Loshchilov and Hutter 2019, algorithm 2. */
    ADAMW {
        @Override
        UpdateRule rule(Hyperparameters h) {
            return new Adam(h.beta1(), h.beta2(), h.epsilon(), true);
        }
    };

    abstract UpdateRule rule(Hyperparameters hyperparameters);
}
