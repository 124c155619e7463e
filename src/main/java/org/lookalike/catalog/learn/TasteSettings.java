package org.lookalike.catalog.learn;

/**
 * How a taste is learned.
 *
 * @param background pictures of the index that are taken for unwanted
 * @param wrongWeight how many of them one picture marked wrong outweighs
 * @param cost of errors against a wide margin, for each side
 */
record TasteSettings(int background, int wrongWeight, double cost, long seed) {
    /**
     * Chosen by precision at 10 after five right and five wrong marks on Tiny ImageNet's validation part (200 categories)
     * and on the training part of dogs vs cats (two): a wrong mark that outweighs all the background is better where
     * categories are few, a light one where they are many.
     */
    static final TasteSettings DEFAULT = new TasteSettings(300, 60, 1, 1);
}
