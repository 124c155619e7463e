package org.lookalike.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.lookalike.catalog.Catalog;
import org.lookalike.server.Operation;
import org.lookalike.server.Protection;
import org.lookalike.server.Server;
import org.lookalike.server.ServerOptions;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Serves until the process is asked to end. */
final class Serving {
    private final CommandLine commands;
    private final ServerOptions options;
    private final Protection protection;
    private final Operation operation;

    Serving(CommandLine commands, ServerOptions options, Protection protection, Operation operation) {
        this.commands = commands;
        this.options = options;
        this.protection = protection;
        this.operation = operation;
    }

    /**
     * When it is to end, requests go first, then what goes on behind them: whoever was answered was answered for good.
     *
     * @param watching keeps up with the folders; empty if they are to be indexed once
     */
    void run(Catalog catalog, List<Path> folders, Optional<Watching> watching, OnInterrupt onInterrupt)
            throws InterruptedException {
        for (Path folder : folders)
            if (!Files.isDirectory(folder))
                throw new ParameterException(commands, folder + " is no folder");
        PrintWriter out = commands.getOut();
        CountDownLatch asked = new CountDownLatch(1);
        try (var background = new Background(catalog, folders, watching, commands.getErr());
                Server server = Server.start(options, protection, operation, catalog)) {
            onInterrupt.run(asked::countDown);
            out.println("Lookalike is at " + server.address() + " (Ctrl-C ends it)");
            out.flush();
            background.start();
            asked.await();
        }
    }
}
