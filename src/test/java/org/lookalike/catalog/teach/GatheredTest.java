package org.lookalike.catalog.teach;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.catalog.learn.CloudIndex;

import static org.junit.jupiter.api.Assertions.assertEquals;

class GatheredTest {
    @TempDir
    Path folder;

    @Test
    void ofLargeCategoriesTheFirstByContentIdAreTakenAsManyOfEach() {
        try (var clouds = CloudIndex.in(folder, 40, 3)) {
            List<Learnable> all = Gathered.labelled(clouds.index(), 120);
            assertEquals(120, all.size());
            for (int most : List.of(10, 30, 31, 119)) {
                List<Learnable> some = Gathered.labelled(clouds.index(), most);
                Map<String, Long> sizes = some.stream()
                        .collect(Collectors.groupingBy(Learnable::category, Collectors.counting()));
                long each = most / 3;
                assertEquals(Map.of("kind 0", each, "kind 1", each, "kind 2", each), sizes);
                for (String kind : sizes.keySet())
                    assertEquals(ids(all, kind).subList(0, (int) each), ids(some, kind));
            }
        }
    }

    private static List<String> ids(List<Learnable> all, String kind) {
        return all.stream().filter(one -> one.category().equals(kind)).map(one -> one.id().hex()).toList();
    }
}
