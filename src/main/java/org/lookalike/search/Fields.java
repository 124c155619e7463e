package org.lookalike.search;

/** The fields of a Lucene document. Pictures have all but {@link #UNREADABLE}; unreadable files have that and a record. */
final class Fields {
    /** Term and sorted value: the content id's 32 bytes. */
    static final String ID = "id";
    /** Terms: every path at which the picture was seen. */
    static final String PATH = "path";
    /** Sorted value: the first of them. */
    static final String FIRST_PATH = "firstPath";
    /** Number: how many paths there are. */
    static final String PLACES = "places";
    /** Term and sorted value; absent where there is none. */
    static final String CATEGORY = "category";
    /** Term and sorted value; absent where there is none. */
    static final String PREDICTION = "prediction";
    /** Float: the prediction's probability; absent where there is none. */
    static final String PROBABILITY = "probability";
    /** Number: the day on which it was taken, days since 1970; absent where nobody knows. */
    static final String TAKEN = "taken";
    /** Term and sorted value: the name of a {@link PictureSize}. */
    static final String SIZE = "size";
    /** Term and sorted value: the name of a {@link PictureShape}. */
    static final String SHAPE = "shape";
    /** Terms and sorted values: every folder above every path, up to the one that was indexed. */
    static final String FOLDER = "folder";
    /** Everything but the miniature and the embedding, as {@link PictureRecord} or {@link UnreadableRecord} lays it out. */
    static final String RECORD = "record";
    /** Bytes: the {@link org.lookalike.image.Miniature}. */
    static final String MINIATURE = "miniature";
    /** Unit vector. */
    static final String EMBEDDING = "embedding";
    /** Term: the path of an unreadable file. */
    static final String UNREADABLE = "unreadable";

    private Fields() {}
}
