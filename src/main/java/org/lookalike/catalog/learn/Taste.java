package org.lookalike.catalog.learn;

import java.util.Optional;
import org.lookalike.model.Embedding;
import org.lookalike.train.svm.Plane;

/**
 * What marks say is wanted. The decision value of a picture, {@code scale * cosine(direction, picture) + bias}, is above 0
 * for what looks like the pictures marked right. It grows with the cosine, so that the pictures nearest to the direction
 * are the most wanted: an index ranks by taste as it ranks by a picture.
 *
 * @param direction to ask an index with; not a picture's own embedding, so its length is without meaning
 * @param scale above 0
 */
public record Taste(Embedding direction, double scale, double bias) {

    public Taste {
        if (!(scale > 0) || !Double.isFinite(scale) || !Double.isFinite(bias))
            throw new IllegalArgumentException(
                    "a taste has a finite scale above 0 and a finite bias, got " + scale + " and " + bias);
    }

    /** Nothing if the plane's normal is zero, as where all looks the same: it tells nothing apart. */
    static Optional<Taste> of(Plane plane) {
        Embedding direction = Embedding.of(plane.normal());
        return direction.length() > 0
                ? Optional.of(new Taste(direction, direction.length(), plane.bias()))
                : Optional.empty();
    }

    /** @param cosine of a picture's embedding and the direction: the score of a hit */
    public double decision(float cosine) {
        return scale * cosine + bias;
    }

    /** The score from which on hits reach a decision value; within [-1, 1], as queries want it. */
    public float cosine(double decision) {
        return (float) Math.clamp((decision - bias) / scale, -1, 1);
    }

    public double decision(Embedding picture) {
        return decision(direction.cosine(picture));
    }
}
