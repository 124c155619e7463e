package org.lookalike.search.cluster;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where an index on a cluster is: {@code opensearch://host:9200,other:9200/name}, or {@code opensearchs://} for TLS; followed
 * by {@code ?shards=6&replicas=1} to say how a new one is spread.
 *
 * @param nodes some of the cluster's, with ports; whichever answers is asked
 * @param name the index's, in small letters
 * @param copies of a new index; one that is there has its own
 */
public record ClusterAddress(boolean tls, List<URI> nodes, String name, Copies copies) {
    private static final String PLAIN = "opensearch://";
    private static final String TLS = "opensearchs://";
    private static final int PORT = 9200;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,99}");

    public ClusterAddress {
        if (nodes.isEmpty())
            throw new IllegalArgumentException("a cluster's address names at least one node");
        if (!NAME.matcher(name).matches())
            throw new IllegalArgumentException("the name of an index on a cluster has up to 100 small letters, digits,"
                    + " - and _, and begins with a letter or digit; got \"" + name + "\"");
        nodes = List.copyOf(nodes);
    }

    /** Whether somebody means a cluster, be the address right or wrong. */
    public static boolean isOne(String text) {
        return text.startsWith(PLAIN) || text.startsWith(TLS);
    }

    /** @throws IllegalArgumentException if it is wrong, in words for a person */
    public static ClusterAddress of(String text) {
        boolean tls = text.startsWith(TLS);
        String rest = text.substring(tls ? TLS.length() : PLAIN.length());
        int slash = rest.indexOf('/');
        if (slash < 0)
            throw wrong(text);
        List<URI> nodes = new ArrayList<>();
        for (String node : rest.substring(0, slash).split(",", -1))
            nodes.add(node(tls, node, text));
        String named = rest.substring(slash + 1);
        int question = named.indexOf('?');
        return question < 0
                ? new ClusterAddress(tls, nodes, named, Copies.DEFAULT)
                : new ClusterAddress(tls, nodes, named.substring(0, question),
                        Copies.of(named.substring(question + 1)));
    }

    private static URI node(boolean tls, String node, String text) {
        try {
            URI uri = URI.create((tls ? "https://" : "http://") + node);
            if (uri.getUserInfo() != null)
                throw new IllegalArgumentException("a cluster's address names no user: everybody who can list processes"
                        + " would read the password; set LOOKALIKE_CLUSTER_USER and LOOKALIKE_CLUSTER_PASSWORD");
            if (uri.getHost() == null || !uri.getPath().isEmpty())
                throw wrong(text);
            return uri.getPort() > 0 ? uri : URI.create(uri + ":" + PORT);
        } catch (IllegalArgumentException e) {
            throw e.getCause() == null ? e : wrong(text);
        }
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException("an index on a cluster is named like opensearch://host:9200/pictures, or"
                + " opensearchs:// for TLS; got \"" + text + "\"");
    }

    @Override
    public String toString() {
        return (tls ? TLS : PLAIN) + nodes.stream().map(URI::getAuthority).collect(Collectors.joining(",")) + "/"
                + name + (copies.equals(Copies.DEFAULT) ? "" : "?" + copies);
    }
}
