package org.lookalike.search.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.Pending;

/**
 * Sends changes to a cluster, many at once and one request after the other, so that a later change of a picture never
 * comes before an earlier one. Whoever makes changes faster than the cluster takes them waits here. For any number of
 * threads.
 */
final class Outbox {
    private static final int ENOUGH = 256;
    /** OpenSearch advises 5 to 15 MB; a picture is some 14 kB. */
    private static final int FULL = 4 << 20;
    private static final int CONFLICT = 409;
    private static final int BUSY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int NOT_FOUND = 404;
    private static final int FIRST_REFUSAL = 300;

    private final Cluster cluster;
    private final ClusterReading reading;
    private final Pending pending;
    private final Bases bases;
    private final Lock sending = new ReentrantLock();
    /** The number of the latest change that the cluster acknowledged; written while sending. */
    private volatile long sent;

    Outbox(Cluster cluster, ClusterReading reading, Pending pending, Bases bases) {
        this.cluster = cluster;
        this.reading = reading;
        this.pending = pending;
        this.bases = bases;
    }

    /** Sends what has gathered, once it is worth a request. */
    void sendMany() throws IOException {
        if (pending.latest() - sent >= ENOUGH)
            send();
    }

    /**
     * Sends all changes; they are durable then.
     *
     * @return the number of the latest
     */
    long send() throws IOException {
        sending.lock();
        try {
            long reached = pending.latest();
            if (reached > sent) {
                ToSend gathered = new ToSend(bases);
                pending.since(sent, gathered);
                send(gathered.changes());
                sent = reached;
            }
            return reached;
        } finally {
            sending.unlock();
        }
    }

    /** What the cluster is too busy for, or others changed meanwhile, is sent again. */
    private void send(List<Sent> changes) throws IOException {
        Patience.Waiting waiting = cluster.patience().begin();
        List<Sent> left = changes;
        while (true) {
            List<Sent> again = new ArrayList<>();
            Iterator<Sent> next = left.iterator();
            List<Sent> part = new ArrayList<>();
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            while (next.hasNext()) {
                Sent change = next.next();
                part.add(change);
                lines.writeBytes(change.lines());
                if (lines.size() >= FULL || !next.hasNext()) {
                    again.addAll(refused(part, cluster.bulk(lines.toByteArray()).path("items")));
                    part.clear();
                    lines.reset();
                }
            }
            if (again.isEmpty())
                return;
            if (!waiting.again())
                throw new ClusterFailure("the cluster at " + cluster.address() + " did not take " + again.size()
                        + " changes; they are kept and sent with the next", null);
            left = again;
        }
    }

    /** As they are to be sent again. */
    private List<Sent> refused(List<Sent> part, JsonNode items) throws IOException {
        List<Sent> again = new ArrayList<>();
        for (int i = 0; i < part.size(); i++) {
            JsonNode item = items.path(i).elements().next();
            int status = item.path("status").asInt();
            if (status < FIRST_REFUSAL || status == NOT_FOUND) // not there: a deletion's, and as well
                acknowledge(part.get(i), item);
            else if (status == BUSY || status == UNAVAILABLE)
                again.add(part.get(i));
            else if (status == CONFLICT && part.get(i) instanceof Sent.Picture picture)
                again.add(merged(picture));
            else
                throw new ClusterFailure("the cluster at " + cluster.address() + " refuses a change: "
                        + item.path("error").path("reason").asText(), null);
        }
        return again;
    }

    private void acknowledge(Sent change, JsonNode item) {
        if (change instanceof Sent.Picture(var id, var now, var base) && base != null)
            bases.acknowledged(id, now, Version.of(item));
    }

    private Sent merged(Sent.Picture mine) throws IOException {
        Base theirs = reading.base(mine.id());
        Base base = mine.base();
        IndexedPicture before = base == null ? null : base.picture();
        return new Sent.Picture(mine.id(), Merge.of(before, mine.now(), theirs.picture()).orElse(null), theirs);
    }
}
