package org.lookalike.server;

import java.util.Optional;
import org.lookalike.server.access.Access;
import org.lookalike.server.access.KeyFile;
import org.lookalike.server.access.KeyRing;
import org.lookalike.server.limit.Limits;
import org.lookalike.server.tls.PemFiles;

/**
 * How a server is kept from strangers.
 *
 * @param keys of who may come in; there need be none where only this machine reaches the server
 * @param publicReadOnly whether everybody may search and nobody change anything, but who shows a key for that
 * @param tls nothing: HTTP in the clear
 */
public record Protection(Optional<KeyFile> keys, boolean publicReadOnly, Optional<PemFiles> tls, Limits limits) {
    /** Enough where only this machine reaches the server. */
    public static final Protection OF_THIS_MACHINE = new Protection(Optional.empty(), false, Optional.empty(),
            Limits.DEFAULT);

    /** @throws IllegalArgumentException if strangers could reach it and nothing was said about them */
    public void check(String host) {
        if (!Guard.isLoopback(host) && !publicReadOnly && !new KeyRing(keys).hasKeys())
            throw new IllegalArgumentException(
                    "beyond this machine (--host " + host + ") a server needs an API key, or has to"
                            + " be read-only; make a key with \"lookalike keys add NAME --scope write\", or serve with"
                            + " --public-read-only");
    }

    Access access(String host) {
        return new Access(keys, Guard.isLoopback(host), publicReadOnly);
    }
}
