package org.lookalike.catalog.calibrate;

/** What a hit is to the picture that was asked with. */
public enum Meaning {
    /** The same bytes, whatever the file's name. */
    SAME_FILE("sameFile"),
    /** The same picture after a light edit: another size or compression, a little cropped, brighter or darker. */
    NEAR_DUPLICATE("nearDuplicate"),
    /** Another picture that is very likely of the same category. */
    LIKELY_SAME_CATEGORY("likelySameCategory"),
    /** Merely one of the closest that there are. */
    CLOSEST("closest");

    private final String key;

    Meaning(String key) {
        this.key = key;
    }

    /** As it is written in JSON. */
    public String key() {
        return key;
    }
}
