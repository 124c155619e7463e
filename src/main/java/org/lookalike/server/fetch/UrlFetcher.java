package org.lookalike.server.fetch;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches one file by its address. Where it connects to is checked first, by every address that the name has, and again
 * at each redirect; the connection goes to a checked address, so that a name cannot change its mind in between. Any
 * number of threads.
 */
public final class UrlFetcher {
    private static final System.Logger LOG = System.getLogger(UrlFetcher.class.getName());
    private static final int MAX_REDIRECTS = 5;
    /** Whether a connection is refused, cut off or waits for ever tells strangers more than they may know. */
    private static final Fetched.Failed FAILED = new Fetched.Failed(
            "the server there could not be reached, or did not send a file as web servers do");
    private final Resolver resolver;
    private final AddressPolicy policy;
    private final int maxBytes;
    private final Duration connectTime;
    private final Duration totalTime;

    UrlFetcher(Resolver resolver, AddressPolicy policy, int maxBytes, Duration connectTime, Duration totalTime) {
        this.resolver = resolver;
        this.policy = policy;
        this.maxBytes = maxBytes;
        this.connectTime = connectTime;
        this.totalTime = totalTime;
    }

    /** Of public addresses only. */
    public static UrlFetcher ofTheInternet(int maxBytes, Duration connectTime, Duration totalTime) {
        return new UrlFetcher(host -> List.of(InetAddress.getAllByName(host)), new PublicAddresses(OnLink::now),
                maxBytes,
                connectTime, totalTime);
    }

    /** Waits for the file, no longer than the total time. */
    public Fetched fetch(String url) {
        var task = new FutureTask<>(() -> follow(url));
        Thread.ofVirtual().name("fetch").start(task);
        try {
            return task.get(totalTime.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.log(Level.DEBUG, "fetching took more than {0} ms", totalTime.toMillis());
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Fetched.Failed("fetching was interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException("fetching failed in an unforeseen way", e.getCause());
        } finally {
            task.cancel(true); // on a virtual thread this also ends a read or a connect that waits
        }
    }

    private Fetched follow(String url) {
        try {
            URI at = Target.parsed(url);
            for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
                var target = Target.of(at, resolver, policy);
                try (var connection = Connection.to(target, connectTime)) {
                    HttpReply reply = connection.ask(target.request());
                    Optional<URI> next = next(at, reply);
                    if (next.isEmpty())
                        return file(target, reply);
                    at = next.get();
                }
            }
            return new Fetched.Refused("at most " + MAX_REDIRECTS + " redirects are followed");
        } catch (RefusedException e) {
            return new Fetched.Refused(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "fetching failed", e);
            return FAILED;
        }
    }

    private Fetched file(Target target, HttpReply reply) throws IOException {
        if (reply.status() != 200)
            return new Fetched.Failed("the server there answered with status " + reply.status() + " instead of 200");
        return new Fetched.File(reply.body(maxBytes), target.fileName());
    }

    private static Optional<URI> next(URI at, HttpReply reply) throws IOException {
        return switch (reply.status()) {
            case 301, 302, 303, 307, 308 -> {
                URI next = Target.parsed(reply.header("location")
                        .orElseThrow(() -> new IOException("a redirect that does not say where to")));
                yield Optional.of(at.resolve(next));
            }
            default -> Optional.empty();
        };
    }
}
