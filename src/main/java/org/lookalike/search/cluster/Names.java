package org.lookalike.search.cluster;

/** The fields of a document on a cluster. A document is a picture or an unreadable file. */
final class Names {
    /** Keyword: {@link #PICTURE} or {@link #UNREADABLE}. */
    static final String KIND = "kind";
    static final String PICTURE = "picture";
    static final String UNREADABLE = "unreadable";
    /** Keyword: the document's own id, to sort by. A picture's is its content id. */
    static final String ID = "id";
    /** Keywords: every path at which the picture was seen, or the unreadable file's. */
    static final String PATH = "path";
    /** Keywords: the folder that each of them is in. */
    static final String PARENT = "parent";
    /** Keyword: the first of a picture's. */
    static final String FIRST_PATH = "first_path";
    static final String PLACE_COUNT = "place_count";
    /** Keyword; absent where there is none. */
    static final String CATEGORY = "category";
    static final String PREDICTION = "prediction";
    static final String PROBABILITY = "probability";
    /** Date: the day on which it was taken. */
    static final String TAKEN = "taken";
    static final String SIZE = "size";
    static final String SHAPE = "shape";
    /** Keywords: every folder above every path, up to the one that was indexed. */
    static final String FOLDER = "folder";
    static final String MINIATURE = "miniature";
    /** Unit vector. Small letters, top level: derived sources of OpenSearch 3.6 forget others. */
    static final String EMBEDDING = "embedding";
    /** Numbers below 2^24: two parts of the content id, whose sums are exact up to half a billion pictures. */
    static final String ID_HEAD = "id_head";
    static final String ID_TAIL = "id_tail";
    /** Not searched: everything else, as {@link PictureJson} lays it out. */
    static final String RECORD = "record";

    private Names() {}
}
