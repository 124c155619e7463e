package org.lookalike.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.lookalike.catalog.Catalog;
import org.lookalike.catalog.IndexingOptions;
import org.lookalike.image.DecoderOptions;
import org.lookalike.server.Server;
import org.lookalike.server.ServerOptions;

/**
 * A folder of pictures, indexed anew and served to this machine.
 *
 * @param files its files in an order drawn by seed, to ask with
 */
public record ServedFolder(List<Path> files, Catalog catalog, Server server) implements AutoCloseable {

    public static ServedFolder open(Path folder) throws Exception {
        Path whole = folder.toAbsolutePath();
        List<Path> files = new ArrayList<>();
        try (var tree = Files.walk(whole)) {
            tree.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
        Collections.shuffle(files, new Random(1));
        Catalog catalog = Catalog.open(Files.createTempDirectory("index"), BaseModel.open(), DecoderOptions.DEFAULT);
        catalog.index(List.of(whole), IndexingOptions.DEFAULT);
        return new ServedFolder(files, catalog,
                Server.start(new ServerOptions("127.0.0.1", 0, 32 << 20, false), catalog));
    }

    /** The file to ask with next, from the first on again after the last. */
    public Path file(int query) {
        return files.get(query % files.size());
    }

    public long pictures() {
        return catalog.stats().index().pictures();
    }

    @Override
    public void close() {
        server.close();
        catalog.close();
    }
}
