package org.lookalike.model;

/**
 * What a member of the team writes on.
 *
 * @param kept from the way forward to the end of the way back
 * @param passing until the next of its kind
 */
record MemberMemory(Slab kept, Slab passing) implements AutoCloseable {

    MemberMemory() {
        this(new Slab(), new Slab());
    }

    @Override
    public void close() {
        kept.close();
        passing.close();
    }
}
