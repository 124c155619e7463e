package org.lookalike.server.limit;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Watches over the connections of a connector: how many there are, and that each soon says what it wants. Jetty's idle timeout
 * alone would be content with a byte now and then (slow-loris). The outermost handler, so that it sees requests begin and end.
 */
public final class Connections extends Handler.Wrapper implements Connection.Listener {
    private final ConnectionLimits limits;
    private final Connector connector;
    private final Map<EndPoint, Watched> open = new ConcurrentHashMap<>();
    private final Map<String, Integer> perClient = new ConcurrentHashMap<>();

    /** A connection, and the deadline it has while nothing is asked on it. */
    private static final class Watched {
        final String client;
        private Scheduler.Task deadline = () -> false;

        Watched(String client) {
            this.client = client;
        }

        synchronized void setDeadline(Scheduler.Task next) {
            deadline.cancel();
            deadline = next;
        }

        void dropDeadline() {
            setDeadline(() -> false);
        }
    }

    /** Watches from now on; to be inserted into the server as a handler, too. */
    public Connections(ConnectionLimits limits, Connector connector) {
        this.limits = limits;
        this.connector = connector;
        connector.addBean(this, false);
        connector.addBean(new NetworkConnectionLimit(limits.all(), connector));
    }

    @Override
    public void onOpened(Connection connection) {
        EndPoint endPoint = innermost(connection.getEndPoint());
        if (open.containsKey(endPoint)) // TLS opens one connection upon another
            return;
        var watched = new Watched(client(endPoint));
        open.put(endPoint, watched);
        int ofClient = watched.client.isEmpty() ? 0 : perClient.merge(watched.client, 1, Integer::sum);
        if (ofClient > limits.perClient())
            endPoint.close();
        else
            await(endPoint, watched);
    }

    @Override
    public void onClosed(Connection connection) {
        Watched watched = open.remove(innermost(connection.getEndPoint()));
        if (watched == null)
            return;
        watched.dropDeadline();
        if (!watched.client.isEmpty())
            perClient.computeIfPresent(watched.client, (client, count) -> count > 1 ? count - 1 : null);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        EndPoint endPoint = innermost(request.getConnectionMetaData().getConnection().getEndPoint());
        Watched watched = open.get(endPoint);
        if (watched != null) {
            watched.dropDeadline();
            Request.addCompletionListener(request, failure -> await(endPoint, watched));
        }
        return super.handle(request, response, callback);
    }

    private void await(EndPoint endPoint, Watched watched) {
        if (!open.containsKey(endPoint))
            return;
        watched.setDeadline(connector.getScheduler()
                .schedule(() -> endPoint.close(new TimeoutException("no request came in time")),
                        limits.head().toNanos(), TimeUnit.NANOSECONDS));
    }

    /** Empty for those that are not counted. */
    private String client(EndPoint endPoint) {
        if (!(endPoint.getRemoteSocketAddress() instanceof InetSocketAddress remote))
            return "";
        Client client = Client.at(remote.getAddress());
        return limits.sparesThisMachine() && client.isOnThisMachine() ? "" : client.name();
    }

    private static EndPoint innermost(EndPoint endPoint) {
        return endPoint instanceof EndPoint.Wrapper wrapper ? innermost(wrapper.unwrap()) : endPoint;
    }
}
