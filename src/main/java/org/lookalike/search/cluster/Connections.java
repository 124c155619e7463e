package org.lookalike.search.cluster;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.opensearch.client.json.jackson.JacksonJsonpMapper;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

/** How a cluster's nodes are spoken to. */
final class Connections {
    private static final Timeout CONNECTING = Timeout.ofSeconds(3);
    /** A bulk of changes may wait for a merge. */
    private static final Timeout ANSWERING = Timeout.ofSeconds(60);
    /** As many as a server's questions at once. */
    private static final int TO_A_NODE = 64;
    private static final int TO_ALL = 256;

    private Connections() {}

    /**
     * @param environment names certificates and credentials
     * @throws IOException if a file that it names cannot be used
     * @throws IllegalArgumentException if its variables do not go together
     */
    static OpenSearchTransport to(ClusterAddress address, Map<String, String> environment) throws IOException {
        HttpHost[] nodes = address.nodes().stream().map(Connections::node).toArray(HttpHost[]::new);
        Header[] headers = Credentials.of(environment)
                .authorization()
                .stream()
                .map(value -> new BasicHeader("Authorization", value))
                .toArray(Header[]::new);
        PoolingAsyncClientConnectionManager connections = connections(address, environment);
        return ApacheHttpClient5TransportBuilder.builder(nodes)
                .setMapper(new JacksonJsonpMapper())
                .setDefaultHeaders(headers)
                .setRequestConfigCallback(c -> c.setResponseTimeout(ANSWERING))
                .setHttpClientConfigCallback(client -> client.setConnectionManager(connections))
                .build();
    }

    private static PoolingAsyncClientConnectionManager connections(ClusterAddress address,
            Map<String, String> environment) throws IOException {
        var connections = PoolingAsyncClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(TO_A_NODE)
                .setMaxConnTotal(TO_ALL)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECTING)
                        .setValidateAfterInactivity(TimeValue.ofSeconds(2))
                        .build());
        if (address.tls())
            connections.setTlsStrategy(
                    ClientTlsStrategyBuilder.create().setSslContext(Trust.of(environment)).buildAsync());
        return connections.build();
    }

    private static HttpHost node(URI node) {
        return new HttpHost(node.getScheme(), node.getHost(), node.getPort());
    }
}
