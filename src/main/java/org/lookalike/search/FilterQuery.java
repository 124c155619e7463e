package org.lookalike.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.FloatField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** A filter in Lucene's terms. */
final class FilterQuery {
    private FilterQuery() {}

    /** Lets through the pictures that a filter does, and no unreadable files. */
    static org.apache.lucene.search.Query of(Filter filter) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(new FieldExistsQuery(Fields.FIRST_PATH), Occur.FILTER);
        anyOf(all, Fields.CATEGORY, filter.categories());
        anyOf(all, Fields.PREDICTION, filter.predictions());
        anyOf(all, Fields.SIZE, names(filter.sizes()));
        anyOf(all, Fields.SHAPE, names(filter.shapes()));
        anyOf(all, Fields.FOLDER, filter.folders());
        Probabilities sure = filter.probability();
        if (!sure.equals(Probabilities.ANY))
            all.add(FloatField.newRangeQuery(Fields.PROBABILITY, sure.least(), sure.most()), Occur.FILTER);
        if (!filter.taken().equals(Days.ANY))
            all.add(taken(filter.taken()), Occur.FILTER);
        return all.build();
    }

    private static org.apache.lucene.search.Query taken(Days days) {
        LocalDate first = days.first();
        LocalDate last = days.last();
        return LongField.newRangeQuery(Fields.TAKEN, first == null ? Long.MIN_VALUE : first.toEpochDay(),
                last == null ? Long.MAX_VALUE : last.toEpochDay());
    }

    private static List<String> names(Set<? extends Enum<?>> values) {
        return values.stream().<String>map(Enum::name).toList();
    }

    private static void anyOf(BooleanQuery.Builder all, String field, Collection<String> values) {
        if (!values.isEmpty())
            all.add(new TermInSetQuery(field, values.stream().map(BytesRef::new).toList()), Occur.FILTER);
    }
}
