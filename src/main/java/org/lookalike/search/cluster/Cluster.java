package org.lookalike.search.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Request;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ResponseException;

/**
 * Asks whichever node answers, and again while the cluster is busy or looks for a lost node's place: all that is asked may
 * safely be asked twice. For any number of threads.
 */
final class Cluster implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final String JSON_TYPE = "application/json";
    private static final String LINES_TYPE = "application/x-ndjson";
    private static final int FIRST_REFUSAL = 300;
    private static final int NOT_FOUND = 404;
    private static final int BUSY = 429;
    private static final int FAILED = 500;
    private static final int UNAVAILABLE = 503;
    private static final Set<String> OF_LOST_NODES = Set.of("node_not_connected_exception",
            "node_disconnected_exception", "node_closed_exception", "connect_transport_exception",
            "receive_timeout_transport_exception");

    private final ClusterAddress address;
    private final OpenSearchTransport transport;
    private final OpenSearchGenericClient client;
    private final Patience patience;

    /** Owns the transport. */
    Cluster(ClusterAddress address, OpenSearchTransport transport, Patience patience) {
        this.address = address;
        this.transport = transport;
        this.patience = patience;
        client = new OpenSearchGenericClient(transport);
    }

    ClusterAddress address() {
        return address;
    }

    Patience patience() {
        return patience;
    }

    /** Of the index. */
    Reply index(String method, String path, @Nullable JsonNode body) throws IOException {
        return ask(method, "/" + address.name() + path, body);
    }

    /** @throws ClusterFailure if it is not there */
    JsonNode ofIndex(String method, String path, @Nullable JsonNode body) throws IOException {
        Reply reply = index(method, path, body);
        if (!reply.isThere())
            throw new ClusterFailure("there is no index " + address + " any more", null);
        return reply.body();
    }

    Reply ask(String method, String path, @Nullable JsonNode body) throws IOException {
        var request = Requests.builder().method(method).endpoint(path);
        if (body != null)
            request.body(Body.from(JSON.writeValueAsBytes(body), JSON_TYPE));
        return ask(request.build());
    }

    /** Changes, as OpenSearch wants many of them. An index that somebody deletes meanwhile is not made anew. */
    JsonNode bulk(byte[] lines) throws IOException {
        return ask(Requests.builder()
                .method("POST")
                .endpoint("/" + address.name() + "/_bulk?require_alias=true")
                .body(Body.from(lines, LINES_TYPE))
                .build()).body();
    }

    private Reply ask(Request request) throws IOException {
        Patience.Waiting waiting = patience.begin();
        while (true)
            try {
                Reply reply = once(request);
                if (reply.status() < FIRST_REFUSAL || reply.status() == NOT_FOUND)
                    return reply;
                boolean passing = reply.status() == BUSY || reply.status() > FAILED || isOfLostNode(reply);
                if (!passing || !waiting.again())
                    throw failure(reply);
            } catch (ClusterFailure e) {
                throw e;
            } catch (IOException e) {
                if (!waiting.again())
                    throw new ClusterFailure("the cluster at " + address + " does not answer (" + reason(e)
                            + "); see that it runs and that the address is right", e);
            }
    }

    private Reply once(Request request) throws IOException {
        try (Response response = client.execute(request)) {
            Optional<Body> body = response.getBody();
            return new Reply(response.getStatus(), body.isPresent() ? json(body.get()) : MissingNode.getInstance());
        } catch (IOException e) {
            Optional<ResponseException> refusal = refusal(e);
            if (refusal.isEmpty())
                throw e;
            return new Reply(refusal.get().status(), said(refusal.get()));
        }
    }

    /** The client gives the body of a refusal as the end of its message only. */
    private static JsonNode said(ResponseException refusal) {
        String message = String.valueOf(refusal.getMessage());
        try {
            return JSON.readTree(message.substring(Math.max(0, message.indexOf('{'))));
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** What a node said, where one said no. */
    private static Optional<ResponseException> refusal(IOException e) {
        for (Throwable at = e; at != null; at = at.getCause())
            if (at instanceof ResponseException said)
                return Optional.of(said);
        return Optional.empty();
    }

    private static JsonNode json(Body body) throws IOException {
        String type = body.contentType();
        return type != null && type.startsWith(JSON_TYPE)
                ? JSON.readTree(body.bodyAsBytes())
                : MissingNode.getInstance();
    }

    /** A node that does not know yet that it speaks to one that is gone calls that its own failure. */
    private static boolean isOfLostNode(Reply reply) {
        JsonNode error = reply.body().path("error");
        String type = error.path("root_cause").path(0).path("type").asText(error.path("type").asText());
        return reply.status() == FAILED && OF_LOST_NODES.contains(type);
    }

    private ClusterFailure failure(Reply reply) {
        String why = why(reply.body());
        return new ClusterFailure(switch (isOfLostNode(reply) ? UNAVAILABLE : reply.status()) {
            case 401, 403 -> "the cluster at " + address + " refuses whoever asks (" + why
                    + "); set LOOKALIKE_CLUSTER_USER and LOOKALIKE_CLUSTER_PASSWORD, or LOOKALIKE_CLUSTER_TOKEN";
            case 429 -> "the cluster at " + address + " is too busy (" + why + "); try again later";
            case 502, 503, 504 -> "the cluster at " + address + " cannot answer in full (" + why
                    + "); some of its nodes are lost, and it works again once they are back";
            default -> "the cluster at " + address + " says " + reply.status() + ": " + why;
        }, null);
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    /** The innermost reason that it gives. */
    private static String why(JsonNode body) {
        JsonNode error = body.path("error");
        JsonNode root = error.path("root_cause").path(0);
        JsonNode cause = error;
        while (cause.path("caused_by").isObject())
            cause = cause.path("caused_by");
        String inner = cause.path("reason").asText("");
        String outer = root.path("reason").asText(error.path("reason").asText(error.asText("")));
        if (outer.isEmpty())
            return inner.isEmpty() ? "no reason given" : inner;
        return inner.isEmpty() || outer.contains(inner) ? outer : outer + ": " + inner;
    }

    @Override
    public void close() throws IOException {
        transport.close();
    }
}
