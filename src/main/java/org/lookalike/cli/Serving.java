package org.lookalike.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.lookalike.catalog.Catalog;
import org.lookalike.catalog.IndexingOptions;
import org.lookalike.catalog.IndexingReport;
import org.lookalike.server.Server;
import org.lookalike.server.ServerOptions;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Serves until the process is asked to end. */
final class Serving {
    /** Between two looks whether the collection has to be calibrated. */
    private static final long CALIBRATION_MILLIS = 10_000;

    private final CommandLine commands;
    private final ServerOptions options;

    Serving(CommandLine commands, ServerOptions options) {
        this.commands = commands;
        this.options = options;
    }

    void run(Catalog catalog, List<Path> folders, OnInterrupt onInterrupt) throws InterruptedException {
        for (Path folder : folders)
            if (!Files.isDirectory(folder))
                throw new ParameterException(commands, folder + " is no folder");
        PrintWriter out = commands.getOut();
        CountDownLatch asked = new CountDownLatch(1);
        try (Server server = Server.start(options, catalog)) {
            onInterrupt.run(asked::countDown);
            out.println("Lookalike is at " + server.address() + " (Ctrl-C ends it)");
            out.flush();
            Thread indexing = Thread.ofPlatform().name("indexing").start(() -> index(catalog, folders));
            Thread calibrating = Thread.ofPlatform()
                    .name("calibrating")
                    .start(() -> calibrate(catalog));
            asked.await();
            catalog.stopIndexing();
            calibrating.interrupt();
            indexing.join();
            calibrating.join();
        }
    }

    /** Now and then, while nothing is being indexed. */
    private void calibrate(Catalog catalog) {
        PrintWriter err = commands.getErr();
        try {
            while (true) {
                if (catalog.indexing().isEmpty() && catalog.meanings().isDue())
                    err.println(CalibrateCommand.summary(catalog.meanings().calibrate()));
                Thread.sleep(CALIBRATION_MILLIS);
            }
        } catch (InterruptedException e) {
            // The server ends.
        } catch (IOException | RuntimeException e) {
            err.println("lookalike: calibrating ended early: " + Lookalike.explain(e));
        }
    }

    private void index(Catalog catalog, List<Path> folders) {
        if (folders.isEmpty())
            return;
        PrintWriter err = commands.getErr();
        try {
            IndexingReport report;
            try (var _ = IndexingLine.show(err, catalog)) {
                report = catalog.index(folders, IndexingOptions.DEFAULT);
            }
            err.println(IndexCommand.summary(report));
        } catch (IOException | RuntimeException e) {
            err.println("lookalike: indexing ended early: " + Lookalike.explain(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
