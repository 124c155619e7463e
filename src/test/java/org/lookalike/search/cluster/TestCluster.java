package org.lookalike.search.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lookalike.file.FolderTree;

/**
 * Three nodes of OpenSearch on loopback, each a process of its own that can be killed and started again. They are laid out by
 * {@code mvn -f src/cluster/pom.xml package}.
 */
public final class TestCluster implements AutoCloseable {
    private static final int NODES = 3;
    private static final Duration STARTING = Duration.ofMinutes(3);

    private final Path folder;
    private final List<Integer> http;
    private final List<Integer> transport;
    private final List<Process> processes = new ArrayList<>();

    private TestCluster(Path folder) throws IOException {
        this.folder = folder;
        List<Integer> ports = freePorts(2 * NODES);
        http = ports.subList(0, NODES);
        transport = ports.subList(NODES, 2 * NODES);
    }

    /** Returns when all nodes have found each other. They end with this process if not before. */
    public static TestCluster start(Path folder) throws IOException, InterruptedException {
        TestCluster cluster = new TestCluster(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
        for (int n = 0; n < NODES; n++)
            cluster.processes.add(cluster.launch(n));
        cluster.awaitNodes(NODES);
        return cluster;
    }

    private static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> open = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++)
                open.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            return open.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : open)
                socket.close();
        }
    }

    private Process launch(int n) throws IOException {
        Path home = Files.createDirectories(folder.resolve("node-" + n));
        Path temporary = Files.createDirectories(home.resolve("tmp"));
        Path laidOut = Path.of(System.getProperty("lookalike.cluster.node"));
        String seeds = transport.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xms320m", "-Xmx320m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:MaxDirectMemorySize=128m",
                "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-Djava.io.tmpdir=" + temporary, "-Djna.tmpdir=" + temporary, "-Dlog4j2.disable.jmx=true",
                "-Dio.netty.noUnsafe=true"));
        Path ahead = laidOut.resolve("node.aot");
        if (Files.exists(ahead))
            command.add("-XX:AOTCache=" + ahead);
        command.addAll(List.of("-cp", laidOut + "/node.jar:" + laidOut + "/lib/*:" + laidOut + "/knn/*",
                "org.lookalike.cluster.TestNode", home.toString(), "cluster.name=lookalike-test", "node.name=node-" + n,
                "path.data=" + home.resolve("data"), "path.logs=" + home.resolve("logs"), "network.host=127.0.0.1",
                "http.port=" + http.get(n), "transport.port=" + transport.get(n), "discovery.seed_hosts=" + seeds,
                "cluster.initial_cluster_manager_nodes=node-0,node-1,node-2",
                "cluster.routing.allocation.disk.threshold_enabled=false"));
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("out.log").toFile()))
                .start();
    }

    /** The address of an index on it. */
    public ClusterAddress address(String name) {
        return address(name, new Copies(2, 1));
    }

    ClusterAddress address(String name, Copies copies) {
        return new ClusterAddress(false, http.stream().map(port -> URI.create("http://127.0.0.1:" + port)).toList(),
                name, copies);
    }

    /** A client of it that waits for long. */
    Cluster client(String name) throws IOException {
        return new Cluster(address(name), Connections.to(address(name), Map.of()), new Patience(STARTING));
    }

    void kill(int n) throws InterruptedException {
        processes.get(n).destroyForcibly().waitFor();
    }

    void restart(int n) throws IOException {
        processes.set(n, launch(n));
    }

    /** Which node is the elected manager. */
    int manager() throws IOException {
        try (Cluster client = client("any")) {
            String name = client.ask("GET", "/_cat/cluster_manager?format=json", null)
                    .body()
                    .path(0)
                    .path("node")
                    .asText();
            return Integer.parseInt(name.substring(name.indexOf('-') + 1));
        }
    }

    void awaitNodes(int count) throws IOException {
        await("wait_for_nodes=" + count);
    }

    /** All shards have all their copies. */
    void awaitGreen() throws IOException {
        await("wait_for_status=green&wait_for_no_relocating_shards=true");
    }

    private void await(String what) throws IOException {
        try (Cluster client = client("any")) {
            long until = System.nanoTime() + STARTING.toNanos();
            while (!reached(client, what))
                if (System.nanoTime() > until)
                    throw new AssertionError("the cluster did not come to " + what);
        }
    }

    /** The cluster itself waits, for some seconds. */
    private static boolean reached(Cluster client, String what) throws IOException {
        try {
            client.ask("POST", "/_cluster/reroute?retry_failed=true", null);
            client.ask("GET", "/_cluster/health?timeout=5s&" + what, null);
            return true;
        } catch (ClusterFailure e) {
            return false;
        }
    }

    /** Shards of a node that is lost are copied to others after so many seconds. */
    void afterLoss(String name, int seconds) throws IOException {
        var settings = Cluster.JSON.createObjectNode();
        settings.put("index.unassigned.node_left.delayed_timeout", seconds + "s");
        try (Cluster client = client(name)) {
            client.index("PUT", "/_settings", settings);
        }
    }

    @Override
    public void close() {
        processes.forEach(Process::destroyForcibly);
        for (Process process : processes)
            process.onExit().join();
    }

    /** The one that all tests of this process share. */
    public static TestCluster shared() {
        return Shared.CLUSTER;
    }

    private static final class Shared {
        static final TestCluster CLUSTER = begin();

        private static TestCluster begin() {
            try {
                Path folder = Path.of(System.getProperty("lookalike.cluster.node")).resolve("run");
                FolderTree.delete(folder);
                return start(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("nobody interrupts a test", e);
            }
        }
    }
}
