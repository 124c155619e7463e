package org.lookalike.load;

/** What people ask for. */
enum Kind {
    /** A page of sixty pictures in order of their paths, with the counts beside it. */
    BROWSE(25),
    /** A small picture of such a page. */
    THUMBNAIL(40),
    /** What is like a picture of the collection. */
    SEARCH_KNOWN(15),
    /** What is like a picture that the server has never seen. */
    SEARCH_UPLOAD(12),
    /** Gives a picture a category, or takes it back. */
    LABEL(6),
    /** Adds a picture that is new; {@link #FORGET} follows where that went well. */
    ADD(2), FORGET(0);

    private final int percent;

    Kind(int percent) {
        this.percent = percent;
    }

    /** How many of a hundred visits begin with it. */
    int percent() {
        return percent;
    }
}
