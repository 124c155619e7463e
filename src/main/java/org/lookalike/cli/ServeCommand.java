package org.lookalike.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lookalike.catalog.Catalog;
import org.lookalike.server.Operation;
import org.lookalike.server.Protection;
import org.lookalike.server.ServerOptions;
import org.lookalike.server.log.AccessLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "serve", description = {"Serves the page and the HTTP interface; indexes the folders meanwhile.", "",
        "The page is at the address that is printed, the interface's description at /api."}, footerHeading = "%nExample:%n", footer = {
                "  lookalike serve ~/Pictures --port 8080"})
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Parameters(arity = "0..*", paramLabel = "FOLDER", description = "Folders to index while serving.")
    private List<Path> folders = List.of();
    @Mixin
    private IndexOption index = new IndexOption();
    @Mixin
    private ModelOption model = new ModelOption();
    @Mixin
    private DecodingOptions decoding = new DecodingOptions();
    @Mixin
    private AccessOptions access = new AccessOptions();
    @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1", description = "Where to listen; 0.0.0.0 lets others in, with a key (see keys) or --public-read-only (default: 127.0.0.1).")
    private String host = ServerOptions.DEFAULT.host();
    @Option(names = "--port", paramLabel = "N", defaultValue = "7070", description = "The port, 0 for any free one (default: 7070).")
    private int port;
    @Option(names = "--max-upload-megabytes", paramLabel = "N", defaultValue = "32", description = "The largest picture to accept (default: 32).")
    private int maxUploadMegabytes;
    @Option(names = "--allow-url-queries", description = "Let people search by a picture's web address; the server then fetches what they name.")
    private boolean allowUrlQueries;
    @Mixin
    private WatchFlags watch = new WatchFlags();
    @Mixin
    private OperationOptions operation = new OperationOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (folders.isEmpty() && watch.options(spec.commandLine()).isPresent())
            throw new ParameterException(spec.commandLine(),
                    "to keep up with folders, name them: lookalike serve FOLDER --watch");
        operation.applyTo(spec.commandLine());
        ServerOptions options;
        Protection protection;
        Operation how;
        try (AccessLog log = operation.accessLog()) {
            try {
                protection = access.protection(index.folder());
                protection.check(host);
                options = new ServerOptions(host, port, Math.multiplyExact(maxUploadMegabytes, 1 << 20),
                        allowUrlQueries);
                how = operation.operation(log);
            } catch (IllegalArgumentException | ArithmeticException e) {
                throw new ParameterException(spec.commandLine(),
                        "the server cannot be run like this: " + e.getMessage());
            }
            serve(options, protection, how);
        }
        return 0;
    }

    private void serve(ServerOptions options, Protection protection, Operation how) throws InterruptedException {
        spec.commandLine().getErr().println("Settings:\n" + Configuration.of(spec.commandLine()));
        try (OnInterrupt onInterrupt = OnInterrupt.waiting();
                Catalog catalog = Catalog.open(index.folder(), model.open(), decoding.options())) {
            new Serving(spec.commandLine(), options, protection, how).run(catalog, folders, watching(catalog),
                    onInterrupt);
        }
    }

    private Optional<Watching> watching(Catalog catalog) {
        return watch.options(spec.commandLine())
                .map(how -> new Watching(catalog, folders, index.folder(), how, spec.commandLine().getErr()));
    }
}
