package org.lookalike.catalog.learn;

/**
 * How a taste is learned.
 *
 * @param background pictures of the index that are taken for unwanted
 * @param wrongWeight how many of them one picture marked wrong outweighs
 * @param cost of errors against a wide margin, for each side
 */
record TasteSettings(int background, int wrongWeight, double cost, long seed) {
    static final TasteSettings DEFAULT = new TasteSettings(500, 20, 10, 1);
}
