package org.lookalike.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lookalike.catalog.snapshot.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "snapshot", description = {
        "Copies a whole collection as it is at this moment, even while it is served.",
        "",
        "The copy is complete: index, labels, collections, decisions, thumbnails, uploaded pictures, taught heads and keys",
        "(as hashes), with a checksum of each file. The pictures in your folders are not part of it."}, footerHeading = "%nExample:%n", footer = {
                "  lookalike snapshot /backup/lookalike-monday"})
final class SnapshotCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Parameters(paramLabel = "DIR", description = "The folder to make; it is there whole or not at all.")
    private Path target = Path.of("snapshot");
    @Mixin
    private IndexOption index = new IndexOption();

    @Override
    public Integer call() throws IOException {
        Snapshot.Made made = Snapshot.of(
                index.folderHere("have the cluster take a snapshot of it (PUT /_snapshot), or use lookalike export"),
                target);
        spec.commandLine()
                .getOut()
                .println("%s files, %s, are in %s".formatted(Printed.count(made.files()),
                        Printed.bytes(made.bytes()), target));
        return 0;
    }
}
