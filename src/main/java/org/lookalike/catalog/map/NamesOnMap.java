package org.lookalike.catalog.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the pictures of a map are said to show: each name once, the most frequent first, then by name.
 *
 * @param counts how many pictures there are of each name
 * @param ofPicture for each picture the number of its name, -1 for none
 */
@SuppressWarnings("ArrayRecordComponent") // read, and compared by nobody
public record NamesOnMap(List<String> names, int[] counts, int[] ofPicture) {

    /** Grows by one picture after the other. */
    static final class Growing {
        private final Map<String, Integer> numbers = new LinkedHashMap<>();
        private int[] ofPicture = new int[64];
        private int count;

        void add(@Nullable String name) {
            if (count == ofPicture.length)
                ofPicture = Arrays.copyOf(ofPicture, 2 * count);
            ofPicture[count++] = name == null ? -1 : numbers.computeIfAbsent(name, n -> numbers.size());
        }

        NamesOnMap done() {
            List<String> met = List.copyOf(numbers.keySet());
            int[] counts = new int[met.size()];
            for (int i = 0; i < count; i++)
                if (ofPicture[i] >= 0)
                    counts[ofPicture[i]]++;
            List<Integer> order = new ArrayList<>(numbers.values());
            order.sort((one, other) -> counts[one] != counts[other]
                    ? Integer.compare(counts[other], counts[one])
                    : met.get(one).compareTo(met.get(other)));
            int[] rank = new int[order.size()];
            for (int i = 0; i < rank.length; i++)
                rank[order.get(i)] = i;
            return new NamesOnMap(order.stream().map(met::get).toList(),
                    order.stream().mapToInt(i -> counts[i]).toArray(),
                    Arrays.stream(ofPicture, 0, count).map(n -> n < 0 ? n : rank[n]).toArray());
        }
    }
}
