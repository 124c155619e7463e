package org.lookalike.search;

import java.util.Map;
import java.util.Optional;
import org.lookalike.model.SpaceId;

/** What an index says of itself; kept in Lucene's commit data, so it is as durable as the commit it describes. */
record Header(int format, SpaceId space, int dimensions) {
    /** Raised when documents change in a way that older or newer code cannot read. */
    static final int FORMAT = 2;
    private static final String FORMAT_KEY = "lookalike.format";
    private static final String SPACE_KEY = "lookalike.space";
    private static final String DIMENSIONS_KEY = "lookalike.dimensions";

    Map<String, String> toCommitData() {
        return Map.of(FORMAT_KEY, Integer.toString(format), SPACE_KEY, space.value(), DIMENSIONS_KEY,
                Integer.toString(dimensions));
    }

    /** Empty if the commit is not one of ours. */
    static Optional<Header> of(Map<String, String> commitData) {
        String format = commitData.get(FORMAT_KEY);
        String space = commitData.get(SPACE_KEY);
        String dimensions = commitData.get(DIMENSIONS_KEY);
        if (format == null || space == null || dimensions == null)
            return Optional.empty();
        return Optional.of(new Header(Integer.parseInt(format), new SpaceId(space), Integer.parseInt(dimensions)));
    }
}
