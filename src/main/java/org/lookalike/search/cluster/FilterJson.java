package org.lookalike.search.cluster;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.lookalike.image.ContentId;
import org.lookalike.search.Days;
import org.lookalike.search.Filter;
import org.lookalike.search.Probabilities;

/** A filter in OpenSearch's terms. */
final class FilterJson {
    private FilterJson() {}

    /** A query that lets through the pictures that a filter does. */
    static ObjectNode of(Filter filter) {
        return of(filter, Set.of());
    }

    static ObjectNode of(Filter filter, Collection<ContentId> except) {
        ObjectNode query = Cluster.JSON.createObjectNode();
        ObjectNode bool = query.putObject("bool");
        ArrayNode all = bool.putArray("filter");
        all.addObject().putObject("term").put(Names.KIND, Names.PICTURE);
        anyOf(all, Names.CATEGORY, filter.categories());
        anyOf(all, Names.PREDICTION, filter.predictions());
        anyOf(all, Names.SIZE, names(filter.sizes()));
        anyOf(all, Names.SHAPE, names(filter.shapes()));
        anyOf(all, Names.FOLDER, filter.folders());
        Probabilities sure = filter.probability();
        if (!sure.equals(Probabilities.ANY))
            range(all, Names.PROBABILITY).put("gte", sure.least()).put("lte", sure.most());
        if (!filter.taken().equals(Days.ANY))
            taken(range(all, Names.TAKEN), filter.taken());
        if (!except.isEmpty()) {
            ArrayNode ids = bool.putArray("must_not").addObject().putObject("ids").putArray("values");
            except.forEach(id -> ids.add(id.hex()));
        }
        return query;
    }

    private static ObjectNode range(ArrayNode all, String field) {
        return all.addObject().putObject("range").putObject(field);
    }

    private static void taken(ObjectNode range, Days days) {
        LocalDate first = days.first();
        LocalDate last = days.last();
        if (first != null)
            range.put("gte", first.toString());
        if (last != null)
            range.put("lte", last.toString());
    }

    private static List<String> names(Set<? extends Enum<?>> values) {
        return values.stream().<String>map(Enum::name).toList();
    }

    private static void anyOf(ArrayNode all, String field, Collection<String> values) {
        if (values.isEmpty())
            return;
        ArrayNode terms = all.addObject().putObject("terms").putArray(field);
        values.forEach(terms::add);
    }
}
