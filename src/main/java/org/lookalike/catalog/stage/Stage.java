package org.lookalike.catalog.stage;

/** What takes time. */
public enum Stage {
    /** Decoding a picture that is asked with. */
    DECODE,
    /** Embedding it. */
    EMBED,
    /** Finding and ranking hits. */
    SEARCH,
    /** Saying which places carry a similarity. */
    EXPLAIN,
    /** Reading and decoding a file to be indexed. */
    INDEX_DECODE,
    /** Embedding a batch of pictures to be indexed. */
    INDEX_EMBED
}
