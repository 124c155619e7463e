package org.lookalike.server.fetch;

/** What became of an address. */
public sealed interface Fetched {

    /** @param name the last part of the address, for a person */
    @SuppressWarnings("ArrayRecordComponent") // handed on and forgotten
    record File(byte[] bytes, String name) implements Fetched {}

    /** We do not go there, or take no more of it. */
    record Refused(String why) implements Fetched {}

    /** It could not be had. */
    record Failed(String why) implements Fetched {}
}
