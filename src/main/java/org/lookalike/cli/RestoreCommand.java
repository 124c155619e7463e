package org.lookalike.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lookalike.catalog.snapshot.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "restore", description = {"Brings a collection back from a snapshot, each file verified.", "",
        "It goes into the folder that --index names, which is not there yet or empty. If the snapshot is damaged, nothing",
        "is restored and the damaged files are named."}, footerHeading = "%nExample:%n", footer = {
                "  lookalike restore /backup/lookalike-monday --index ~/restored"})
final class RestoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Parameters(paramLabel = "DIR", description = "A folder that snapshot made.")
    private Path snapshot = Path.of("snapshot");
    @Mixin
    private IndexOption index = new IndexOption();

    @Override
    public Integer call() throws IOException {
        Restore.Restored restored = Restore.of(snapshot,
                index.folderHere("restore into a folder, then lookalike export it and import that into the cluster"));
        spec.commandLine()
                .getOut()
                .println("%s files, %s, are restored to %s".formatted(
                        Printed.count(restored.files()), Printed.bytes(restored.bytes()), index.folder()));
        return 0;
    }
}
