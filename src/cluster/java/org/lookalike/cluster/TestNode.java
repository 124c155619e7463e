package org.lookalike.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.opensearch.Version;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.PluginInfo;

/** One node of OpenSearch whose plugins lie on the class path. Without its security plugin: for tests on loopback only. */
public final class TestNode extends Node {

    private TestNode(Environment environment, Collection<PluginInfo> plugins) {
        super(environment, plugins, true);
    }

    /**
     * Runs until the process ends.
     *
     * @param arguments the node's folder, then settings such as {@code http.port=19201}
     */
    public static void main(String[] arguments) throws Exception {
        Settings.Builder settings = Settings.builder().put("path.home", arguments[0]);
        for (int i = 1; i < arguments.length; i++) {
            String[] setting = arguments[i].split("=", 2);
            if (setting[1].indexOf(',') >= 0)
                settings.putList(setting[0], setting[1].split(",", -1));
            else
                settings.put(setting[0], setting[1]);
        }
        Environment environment = InternalSettingsPreparer.prepareEnvironment(settings.build(), Map.of(),
                Path.of(arguments[0], "config"), () -> "node");
        TestNode node = new TestNode(environment,
                List.of(plugin("transport-netty4", "org.opensearch.transport.Netty4ModulePlugin", List.of()),
                        plugin("lang-painless", "org.opensearch.painless.PainlessModulePlugin", List.of()),
                        plugin("opensearch-knn", "org.opensearch.knn.plugin.KNNPlugin", List.of("lang-painless"))));
        node.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                node.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
        new CountDownLatch(1).await();
    }

    private static PluginInfo plugin(String name, String type, List<String> extended) {
        return new PluginInfo(name, name, Version.CURRENT.toString(), Version.CURRENT, "21", type, extended, false);
    }
}
