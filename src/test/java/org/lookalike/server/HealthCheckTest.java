package org.lookalike.server;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** The program with which a container asks whether its server is up. */
class HealthCheckTest {

    private static int healthy(int port) throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "skipped: needs /bin/bash");
        var check = new ProcessBuilder(
                Path.of(System.getProperty("lookalike.home", "."), "src/packaging/healthy").toString());
        check.environment().put("LOOKALIKE_PORT", String.valueOf(port));
        check.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        return check.start().waitFor();
    }

    @Test
    void aServerThatRunsIsHealthy() throws Exception {
        try (var server = new TestServer()) {
            assertEquals(0, healthy(server.server.port()));
        }
    }

    @Test
    void noServerIsNot() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertNotEquals(0, healthy(port));
    }
}
