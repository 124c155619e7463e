package org.lookalike.server;

import java.util.Collection;
import java.util.List;
import org.lookalike.catalog.smart.Members;
import org.lookalike.catalog.smart.SmartCollection;
import org.lookalike.image.ContentId;

/**
 * A smart collection.
 *
 * @param created ISO 8601, UTC
 * @param pictures how many belong to it now
 * @param covers content ids of its first members
 * @param right content ids of the pictures marked right; wrong and leftOut likewise
 * @param unknown of those marked right or wrong, the ones that are not in the index now
 */
public record SmartCollectionJson(String id, String name, String created, long pictures, List<String> covers,
        List<String> right, List<String> wrong, List<String> leftOut, List<String> unknown) {
    static final int COVERS = 4;

    /** @param first at least its first {@value #COVERS} members */
    public static SmartCollectionJson of(SmartCollection collection, Members first) {
        return new SmartCollectionJson(collection.id(), collection.name(), collection.created().toString(),
                first.total(), first.hits().stream().limit(COVERS).map(hit -> hit.facts().id().hex()).toList(),
                sorted(collection.marks().right()), sorted(collection.marks().wrong()), sorted(collection.leftOut()),
                sorted(first.unknown()));
    }

    private static List<String> sorted(Collection<ContentId> ids) {
        return ids.stream().sorted().map(ContentId::hex).toList();
    }
}
