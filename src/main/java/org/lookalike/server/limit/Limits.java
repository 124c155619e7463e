package org.lookalike.server.limit;

/** All limits of a server. */
public record Limits(ClientLimits clients, WorkLimits work, ConnectionLimits connections) {
    public static final Limits DEFAULT = new Limits(ClientLimits.DEFAULT, WorkLimits.DEFAULT, ConnectionLimits.DEFAULT);
}
