package org.lookalike.search.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class CredentialsTest {
    @Test
    void nobodyAsksWhereNothingIsSet() throws IOException {
        assertEquals(Optional.empty(), Credentials.of(Map.of()).authorization());
    }

    @Test
    void comeFromTheEnvironment() throws IOException {
        assertEquals(Optional.of("Basic bWU6c2VjcmV0"), Credentials
                .of(Map.of("LOOKALIKE_CLUSTER_USER", "me", "LOOKALIKE_CLUSTER_PASSWORD", "secret"))
                .authorization());
        assertEquals(Optional.of("Bearer t1"),
                Credentials.of(Map.of("LOOKALIKE_CLUSTER_TOKEN", "t1")).authorization());
    }

    @Test
    void orFromFiles(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret\n");
        assertEquals(Optional.of("Basic bWU6c2VjcmV0"), Credentials
                .of(Map.of("LOOKALIKE_CLUSTER_USER", "me", "LOOKALIKE_CLUSTER_PASSWORD_FILE", secret.toString()))
                .authorization());
    }

    @Test
    void areNotHalf() {
        var refused = assertThrows(IllegalArgumentException.class,
                () -> Credentials.of(Map.of("LOOKALIKE_CLUSTER_USER", "me")));
        assertEquals("LOOKALIKE_CLUSTER_USER and LOOKALIKE_CLUSTER_PASSWORD go together; only the user is set",
                refused.getMessage());
    }

    @Test
    void keepSecretsOutOfMessages() {
        assertEquals("Password[me]", new Credentials.Password("me", "secret").toString());
        assertEquals("Token", new Credentials.Token("secret").toString());
    }
}
