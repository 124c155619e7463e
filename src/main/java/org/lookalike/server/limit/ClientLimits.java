package org.lookalike.server.limit;

/**
 * What one client may ask for.
 *
 * @param requests all of them; a page with many small pictures makes hundreds
 * @param work those that decode, embed, search or learn
 * @param remembered beyond so many clients the one seen least recently is forgotten, and begins anew with a full burst
 * @param sparesThisMachine whether clients on this machine that show no key are let through: programs of the same person,
 *     and the person at the keyboard
 */
public record ClientLimits(Rate requests, Rate work, int remembered, boolean sparesThisMachine) {
    public static final ClientLimits DEFAULT = new ClientLimits(new Rate(100, 1000), new Rate(10, 40), 10_000, true);

    public ClientLimits {
        if (remembered < 1)
            throw new IllegalArgumentException("at least 1 client is remembered, got " + remembered);
    }
}
