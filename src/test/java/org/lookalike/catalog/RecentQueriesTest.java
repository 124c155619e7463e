package org.lookalike.catalog;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lookalike.image.ContentId;
import org.lookalike.image.Region;
import org.lookalike.model.Embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

class RecentQueriesTest {
    private static final int QUARTER = (int) (RecentQueries.CAPACITY / 4);

    private static RecentQueries.Remembered query(int n, int bytes) {
        var id = ContentId.of(("picture " + n).getBytes(StandardCharsets.UTF_8));
        var subject = new Subject(id, Region.WHOLE, null, 8, 8, new Embedding(new float[]{1}, 1), null, null);
        return new RecentQueries.Remembered(subject, new byte[bytes]);
    }

    private static Optional<RecentQueries.Remembered> find(RecentQueries recent, RecentQueries.Remembered query) {
        return recent.find(query.subject().id(), Region.WHOLE);
    }

    @Test
    void whatWasAskedLongestAgoIsForgottenWhenTheBytesRunOut() {
        var recent = new RecentQueries();
        RecentQueries.Remembered[] queries = new RecentQueries.Remembered[4];
        for (int n = 0; n < queries.length; n++) {
            queries[n] = query(n, QUARTER - Float.BYTES);
            recent.remember(queries[n]);
        }
        for (RecentQueries.Remembered query : queries)
            assertSame(query, find(recent, query).orElseThrow());
        find(recent, queries[0]); // asked for again, so no longer the oldest
        recent.remember(query(4, 1));
        assertEquals(Optional.empty(), find(recent, queries[1]));
        assertSame(queries[0], find(recent, queries[0]).orElseThrow());
    }

    @Test
    void whatIsAskedAgainCountsOnceAndTheLatestIsKeptHoweverLarge() {
        var recent = new RecentQueries();
        RecentQueries.Remembered other = query(1, QUARTER);
        recent.remember(other);
        for (int times = 0; times < 10; times++)
            recent.remember(query(0, QUARTER));
        assertSame(other, find(recent, other).orElseThrow());
        RecentQueries.Remembered huge = query(2, 5 * QUARTER);
        recent.remember(huge);
        assertSame(huge, find(recent, huge).orElseThrow());
        assertEquals(Optional.empty(), find(recent, other));
    }
}
