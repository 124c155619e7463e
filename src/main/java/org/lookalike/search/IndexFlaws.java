package org.lookalike.search;

/** What can be wrong within an index. */
public final class IndexFlaws {
    private static final String FORGOTTEN = "--repair forgets these pictures and keeps the labels you gave; their files are"
            + " read again when their folder is indexed";

    public static final Flaw UNREADABLE = new Flaw("indexes that cannot be read", false,
            "restore a snapshot, or index the pictures again into another folder with --index");
    public static final Flaw SEGMENT = new Flaw("damaged parts of the index", false,
            "--repair takes them out, and what was in them is read again when its folder is indexed");
    public static final Flaw RECORD = new Flaw("pictures whose record makes no sense", false, FORGOTTEN);
    public static final Flaw VECTOR = new Flaw("pictures whose embedding is not one of this index", false, FORGOTTEN);
    public static final Flaw TWICE = new Flaw("pictures that are there twice", false,
            "--repair keeps one of each");
    public static final Flaw TERMS = new Flaw("pictures that are not found by what their record says", false,
            "--repair enters them again");
    public static final Flaw SHARED_PATH = new Flaw("files that are said to hold several pictures", false,
            "--repair forgets where these were seen; the files are read again when their folder is indexed");
    public static final Flaw BOTH = new Flaw("files that are said to be unreadable and to hold a picture", false,
            "--repair forgets that they are unreadable");
    public static final Flaw PREDICTION = new Flaw("pictures with a prediction that names nothing", false,
            "--repair takes the prediction away; relabel makes a new one");

    private IndexFlaws() {}
}
