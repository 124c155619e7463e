package org.lookalike.catalog.duplicates;

import java.util.List;

/**
 * Files that show the same picture.
 *
 * @param keep the best of them
 * @param members the others, at least one, best first
 */
public record DuplicateGroup(Copy keep, List<Copy> members) {

    public DuplicateGroup {
        if (members.isEmpty())
            throw new IllegalArgumentException("a group has at least two files, got only " + keep.path());
        members = List.copyOf(members);
    }

    /** What the files occupy that could go. */
    public long superfluousBytes() {
        return members.stream().mapToLong(copy -> copy.facts().bytes()).sum();
    }
}
