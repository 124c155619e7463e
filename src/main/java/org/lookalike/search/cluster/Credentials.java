package org.lookalike.search.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who asks a cluster. */
public sealed interface Credentials {

    record Nobody() implements Credentials {}

    record Password(String user, String password) implements Credentials {
        @Override
        public String toString() {
            return "Password[" + user + "]";
        }
    }

    record Token(String token) implements Credentials {
        @Override
        public String toString() {
            return "Token";
        }
    }

    /**
     * From {@code LOOKALIKE_CLUSTER_TOKEN}, or {@code LOOKALIKE_CLUSTER_USER} and {@code LOOKALIKE_CLUSTER_PASSWORD}. With
     * {@code _FILE} after it each of them names a file that holds it, as container engines hand out secrets.
     *
     * @throws IllegalArgumentException if there is a user or a password alone
     * @throws IOException if a file cannot be read
     */
    static Credentials of(Map<String, String> environment) throws IOException {
        String token = value(environment, "LOOKALIKE_CLUSTER_TOKEN");
        if (token != null)
            return new Token(token);
        String user = value(environment, "LOOKALIKE_CLUSTER_USER");
        String password = value(environment, "LOOKALIKE_CLUSTER_PASSWORD");
        if (user == null && password == null)
            return new Nobody();
        if (user == null || password == null)
            throw new IllegalArgumentException(
                    "LOOKALIKE_CLUSTER_USER and LOOKALIKE_CLUSTER_PASSWORD go together; only "
                            + (user == null ? "the password" : "the user") + " is set");
        return new Password(user, password);
    }

    private static @Nullable String value(Map<String, String> environment, String name) throws IOException {
        String file = environment.get(name + "_FILE");
        return file == null ? environment.get(name) : Files.readString(Path.of(file)).strip();
    }

    /** The header's value. */
    default Optional<String> authorization() {
        return switch (this) {
            case Nobody nobody -> Optional.empty();
            case Token(String token) -> Optional.of("Bearer " + token);
            case Password(String user, String password) -> Optional.of("Basic " + Base64.getEncoder()
                    .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)));
        };
    }
}
