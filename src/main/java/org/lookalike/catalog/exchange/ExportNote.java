package org.lookalike.catalog.exchange;

/**
 * What an export says of itself.
 *
 * @param space of the embeddings
 * @param dimensions numbers in each of them
 * @param pictures lines of {@code pictures.jsonl}, and rows of {@code embeddings.safetensors}
 * @param unreadable lines of the file of this name, as are the following
 */
public record ExportNote(String format, int version, String space, int dimensions, long pictures, long unreadable,
        long labels, long collections, long decisions) {
    static final String FORMAT = "lookalike export";
    static final int VERSION = 1;
    private static final int MOST_DIMENSIONS = 4096;

    public ExportNote {
        if (!FORMAT.equals(format) || version != VERSION)
            throw new IllegalArgumentException(
                    "this version imports \"" + FORMAT + "\" of version " + VERSION + ", got \""
                            + format + "\" of version " + version);
        if (space == null || space.isBlank() || space.length() > ExportLines.LONGEST_NAME)
            throw new IllegalArgumentException("a space is named, got \"" + space + "\"");
        if (dimensions < 1 || dimensions > MOST_DIMENSIONS)
            throw new IllegalArgumentException(
                    "an embedding has 1 to " + MOST_DIMENSIONS + " numbers, got " + dimensions);
        if (pictures < 0 || unreadable < 0 || labels < 0 || collections < 0 || decisions < 0)
            throw new IllegalArgumentException("there are no negative numbers of things");
    }
}
