package org.lookalike.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lookalike.DrawnCollection;
import org.lookalike.catalog.Adding;
import org.lookalike.catalog.Catalog;
import org.lookalike.image.ContentId;
import org.lookalike.search.Filter;
import org.lookalike.server.access.KeyFile;
import org.lookalike.server.access.Scope;
import org.lookalike.server.fetch.LocalFetcher;
import org.lookalike.server.limit.Limits;

/**
 * Two servers over one real collection, one for everybody on this machine and one that asks for a key. Pictures that are
 * added are forgotten again, and none else is, so that inputs do the same in any order.
 *
 * @param ids of the pictures, in order of their paths
 */
record FuzzedServer(Catalog catalog, Server open, Server locked, List<ContentId> ids, Incidents incidents) {
    static final int MAX_UPLOAD = 1 << 16;
    /** Lies in a file beside the collection. */
    static final String SECRET = UUID.randomUUID().toString();

    /** One for the whole program: it ends with it. */
    static FuzzedServer shared() {
        return Shared.SERVER;
    }

    private static final class Shared {
        static final FuzzedServer SERVER = start();
    }

    private static FuzzedServer start() {
        try {
            Path folder = Files.createTempDirectory("server");
            Files.writeString(folder.resolve("secret.txt"), SECRET);
            var catalog = unchanging(DrawnCollection.indexed(folder, 1).catalog());
            List<ContentId> ids = catalog.browse(Filter.NONE, 0, 100)
                    .hits()
                    .stream()
                    .map(hit -> hit.facts().id())
                    .toList();
            return new FuzzedServer(catalog, start(catalog, Protection.OF_THIS_MACHINE),
                    start(catalog, locked(folder.resolve("keys"))), ids, Incidents.listening());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Server start(Catalog catalog, Protection protection) {
        return Server.start(TestServer.options(MAX_UPLOAD, true), protection, Operation.DEFAULT, catalog,
                LocalFetcher.refusing(MAX_UPLOAD));
    }

    private static Protection locked(Path folder) throws IOException {
        Files.createDirectories(folder);
        KeyFile keys = KeyFile.of(folder);
        if (!(keys.add("ann", Scope.WRITE) instanceof KeyFile.Making.Made))
            throw new AssertionError("a key is made");
        return new Protection(Optional.of(keys), false, Optional.empty(), Limits.DEFAULT);
    }

    private static Catalog unchanging(Catalog real) {
        return (Catalog) Proxy.newProxyInstance(Catalog.class.getClassLoader(), new Class<?>[]{Catalog.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("forget"))
                        return real.picture((ContentId) arguments[0]).isPresent();
                    try {
                        Object result = method.invoke(real, arguments);
                        if (result instanceof Adding.Added added && added.isNew())
                            real.forget(added.picture().id());
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** What inputs call {@code $0}, {@code #0} and {@code $c}: an id, its first half's half, the last collection's id. */
    String filled(String text) {
        String filled = text;
        for (int n = 0; n < 10; n++) {
            String id = ids.get(n).hex();
            filled = filled.replace("$" + n, id).replace("#" + n, id.substring(0, 16));
        }
        return filled.contains("$c") ? filled.replace("$c", collection()) : filled;
    }

    private String collection() {
        var all = new ArrayList<>(catalog.lessons().collections().list());
        return all.isEmpty() ? "0".repeat(16) : all.getLast().id();
    }

    /** So that there are never many. */
    void forgetCollections() {
        var collections = catalog.lessons().collections();
        collections.list().forEach(collection -> collections.delete(collection.id()));
    }
}
