package org.lookalike.server.log;

import java.time.Duration;
import java.time.Instant;

/**
 * A request that was answered.
 *
 * @param id by which its messages are found in the log
 * @param route as it was registered, {@code {id}} for a path's variable parts; a dash if it came to none
 * @param path without what was asked, and cut if it is long
 * @param client an address
 * @param agent what the client says it is, cut; a dash if it says nothing
 */
public record Served(Instant at, String id, String method, String route, String path, int status, long bytes,
        Duration took, String client, String agent) {}
