package org.lookalike.catalog.duplicates;

import java.time.Instant;
import java.util.List;

/**
 * What a run found, as it is now: without files that are gone, and with what the person decided since.
 *
 * @param at when it ended
 * @param current whether the collection is still what it was then
 * @param pictures of the collection then
 * @param plain those of them that show so little that nothing but their bytes tells copies
 * @param seconds it took
 * @param groups those that could free most first
 */
public record Found(Instant at, boolean current, long pictures, long plain, double seconds,
        List<DuplicateGroup> groups) {

    public Found {
        groups = List.copyOf(groups);
    }

    /** Files that could go. */
    public long superfluous() {
        return groups.stream().mapToLong(group -> group.members().size()).sum();
    }

    public long superfluousBytes() {
        return groups.stream().mapToLong(DuplicateGroup::superfluousBytes).sum();
    }
}
