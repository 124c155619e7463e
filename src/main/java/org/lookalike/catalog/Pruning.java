package org.lookalike.catalog;

/** Which pictures are forgotten of those whose files are gone. */
public enum Pruning {
    /** None. */
    NOTHING,
    /** Those of folders that hold something: an empty one may be where a drive is that is not connected now. */
    WHERE_SOMETHING_IS,
    /** All, those of folders that are empty or no longer there as well. */
    EVERYTHING
}
