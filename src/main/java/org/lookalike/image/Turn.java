package org.lookalike.image;

/**
 * The eight ways to lay a picture: quarter turns clockwise, and the same after mirroring left to right.
 *
 * <p>The field (x, y) of a turned picture is the field (u, v) of the upright one: (x, y) or, if transposed, (y, x), then
 * counted from the other end where flipped.
 */
public enum Turn {
    NONE(false, 0, false, false, false), //
    ROTATED_90(false, 90, true, false, true), //
    ROTATED_180(false, 180, false, true, true), //
    ROTATED_270(false, 270, true, true, false), //
    MIRRORED(true, 0, false, true, false), //
    MIRRORED_90(true, 90, true, true, true), //
    MIRRORED_180(true, 180, false, false, true), //
    MIRRORED_270(true, 270, true, false, false);

    private final boolean mirrored;
    private final int degrees;
    private final boolean transposed;
    private final boolean flippedU;
    private final boolean flippedV;

    Turn(boolean mirrored, int degrees, boolean transposed, boolean flippedU, boolean flippedV) {
        this.mirrored = mirrored;
        this.degrees = degrees;
        this.transposed = transposed;
        this.flippedU = flippedU;
        this.flippedV = flippedV;
    }

    public boolean mirrored() {
        return mirrored;
    }

    /** Clockwise, after mirroring: 0, 90, 180 or 270. */
    public int degrees() {
        return degrees;
    }

    /** Whether width and height change places. */
    public boolean sideways() {
        return transposed;
    }

    /** What lays a turned picture back as it was. */
    public Turn inverse() {
        return switch (this) {
            case ROTATED_90 -> ROTATED_270;
            case ROTATED_270 -> ROTATED_90;
            case NONE, ROTATED_180, MIRRORED, MIRRORED_90, MIRRORED_180, MIRRORED_270 -> this;
        };
    }

    /** Laid so, and then so once more. */
    public Turn then(Turn next) {
        int more = next.mirrored ? -degrees : degrees; // mirroring what was turned turns it the other way
        return of(mirrored != next.mirrored, Math.floorMod(more + next.degrees, 360));
    }

    private static Turn of(boolean mirrored, int degrees) {
        for (Turn turn : values())
            if (turn.mirrored == mirrored && turn.degrees == degrees)
                return turn;
        throw new IllegalArgumentException("a turn is by 0, 90, 180 or 270 degrees, got " + degrees);
    }

    /** What lies left, above, right and below in a turned picture, as it lies in the upright one. */
    public float[] upright(float left, float top, float right, float bottom) {
        float[] across = transposed ? new float[]{top, bottom} : new float[]{left, right};
        float[] down = transposed ? new float[]{left, right} : new float[]{top, bottom};
        int u = flippedU ? 1 : 0;
        int v = flippedV ? 1 : 0;
        return new float[]{across[u], down[v], across[1 - u], down[1 - v]};
    }

    /**
     * A turned copy.
     *
     * @param square {@code side} rows of {@code side} fields
     */
    public float[] of(float[] square, int side) {
        float[] turned = new float[square.length];
        for (int y = 0, i = 0; y < side; y++)
            for (int x = 0; x < side; x++, i++) {
                int u = transposed ? y : x;
                int v = transposed ? x : y;
                turned[i] = square[(flippedV ? side - 1 - v : v) * side + (flippedU ? side - 1 - u : u)];
            }
        return turned;
    }

    /**
     * A coefficient of the turned picture's cosine transform. Flipping changes the sign of odd frequencies.
     *
     * @param upright coefficients of the picture as it was, for frequencies from 1: {@code fy * side + fx}, both from 0
     */
    int frequency(int[] upright, int fx, int fy, int side) {
        int u = transposed ? fy : fx;
        int v = transposed ? fx : fy;
        boolean negative = (flippedU && u % 2 == 0) != (flippedV && v % 2 == 0);
        int coefficient = upright[v * side + u];
        return negative ? -coefficient : coefficient;
    }
}
