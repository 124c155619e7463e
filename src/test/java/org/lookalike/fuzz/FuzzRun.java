package org.lookalike.fuzz;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Fuzzes targets one after the other, each resuming from its kept inputs, and records it. */
final class FuzzRun {
    private final FuzzFolders folders;
    private final JazzerProcess jazzer;
    private final String commit;

    private FuzzRun(String target, String commit) {
        this.folders = FuzzFolders.of(target);
        this.jazzer = new JazzerProcess(folders);
        this.commit = commit;
    }

    /** @param arguments names of targets with commas between, or {@code all}; then seconds for each; then the record's file */
    public static void main(String... arguments) throws IOException, InterruptedException {
        List<String> targets = arguments[0].equals("all") ? Targets.names() : List.of(arguments[0].split(",", -1));
        long seconds = Long.parseLong(arguments[1]);
        Path record = Path.of(arguments[2]).toAbsolutePath();
        String commit = commit();
        for (String target : targets) {
            FuzzLog.Run run = new FuzzRun(target, commit).run(seconds);
            FuzzLog.append(record, run);
            System.out.printf("%s: %d executions in %d s, %d findings%n", target, run.executions(), run.seconds(),
                    run.findings());
        }
    }

    /** Begins again after a finding that ends the process, until the time is over. */
    private FuzzLog.Run run(long wanted) throws IOException, InterruptedException {
        SeedFiles.write(folders);
        int before = FuzzFolders.files(folders.findings()).size();
        long start = System.nanoTime();
        long executions = 0;
        for (long left = wanted; left > 0; left = wanted - seconds(start)) {
            JazzerProcess.Outcome outcome = jazzer.fuzz(left);
            executions += outcome.executions();
            if (outcome.crashed())
                keepLast();
            if (outcome.executions() == 0)
                throw new IllegalStateException(folders.target() + " does not start; why is in " + folders.work());
        }
        long seconds = seconds(start);
        KeptInputs.renew(folders);
        return new FuzzLog.Run(LocalDate.now(ZoneOffset.UTC).toString(), commit, folders.target(), seconds, executions,
                FuzzFolders.files(folders.findings()).size() - before);
    }

    private static long seconds(long start) {
        return (System.nanoTime() - start) / 1_000_000_000;
    }

    /** Native code that crashes leaves the input that it was given, and nothing else. */
    private void keepLast() throws IOException {
        try (var in = new DataInputStream(Files.newInputStream(folders.last()))) {
            byte[] input = in.readNBytes(in.readInt());
            Files.write(folders.findings().resolve("crash-of-native-code-" + System.nanoTime()), input);
        }
    }

    private static String commit() throws IOException {
        var git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").start();
        try (var out = git.inputReader()) {
            return String.valueOf(out.readLine());
        }
    }
}
