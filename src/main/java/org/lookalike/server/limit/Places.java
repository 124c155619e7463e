package org.lookalike.server.limit;

import java.util.HashMap;
import java.util.Map;

/**
 * Places that are taken at once or not at all. Some are kept for those who show a key and for this machine, and no client
 * from elsewhere takes more than its share. Any number of threads.
 */
public final class Places {
    private final int all;
    private final int forStrangers;
    private final int perClient;
    private final Map<Client, Integer> taken = new HashMap<>();
    private int known;
    private int strangers;

    /**
     * @param all that there are
     * @param forStrangers how many of them may be taken by clients without a key from elsewhere
     * @param perClient how many of them any client from elsewhere may take
     */
    public Places(int all, int forStrangers, int perClient) {
        if (perClient < 1 || forStrangers < 1 || all < forStrangers)
            throw new IllegalArgumentException("there are at least as many places in all as for strangers, and 1 for"
                    + " each client, got " + all + ", " + forStrangers + " and " + perClient);
        this.all = all;
        this.forStrangers = forStrangers;
        this.perClient = perClient;
    }

    /** False if there is none; whoever got one gives it back by {@link #leave}. */
    public synchronized boolean take(Client client) {
        int own = taken.getOrDefault(client, 0);
        boolean isFull = known + strangers >= all || (client.isStranger() && strangers >= forStrangers);
        if (isFull || (own >= perClient && !client.isOnThisMachine()))
            return false;
        count(client, 1);
        taken.put(client, own + 1);
        return true;
    }

    public synchronized void leave(Client client) {
        if (!taken.containsKey(client))
            throw new IllegalStateException(client.name() + " has no place to give back");
        count(client, -1);
        taken.computeIfPresent(client, (c, own) -> own > 1 ? own - 1 : null);
    }

    private void count(Client client, int by) {
        if (client.isStranger())
            strangers += by;
        else
            known += by;
    }
}
