package org.lookalike.fuzz;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lookalike.file.FolderTree;

/** Runs Jazzer on a target, in a process with this one's class path and flags. */
final class JazzerProcess {
    /** Longer inputs say nothing that shorter ones do not. */
    static final int LONGEST_INPUT = 8 << 10;
    private static final String COVERED = "org.lookalike.**:com.twelvemonkeys.**:com.drew.**:com.fasterxml.jackson.**:"
            + "org.yaml.snakeyaml.**";
    /** What judges answers as well, or inputs would soon quote what it looks for. */
    private static final String NOT_COVERED = "org.lookalike.fuzz.**:org.lookalike.image.gallery.**:"
            + "org.lookalike.server.Promises:org.lookalike.image.AnyPicture";
    /** The targets themselves talk to a server on this machine. */
    private static final String NO_HOOKS = "com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery";
    private static final int SLOW_SECONDS = 30;
    private static final int ENDED_BY_A_SIGNAL = 128;
    private static final int MOST_MEGABYTES = 6_000;
    private static final int MOST_FINDINGS = 1_000;
    private static final Pattern EXECUTIONS = Pattern.compile("stat::number_of_executed_units: +(\\d+)");
    private static final Pattern PULSE = Pattern.compile("^#(\\d+)\t");

    private final FuzzFolders folders;
    private int number;

    JazzerProcess(FuzzFolders folders) {
        this.folders = folders;
    }

    /** @param crashed whether the process ended without saying by which input */
    record Outcome(long executions, boolean crashed) {}

    Outcome fuzz(long seconds) throws IOException, InterruptedException {
        number++;
        Path log = folders.work().resolve("log-" + number + ".txt");
        List<String> options = new ArrayList<>(List.of("-max_total_time=" + seconds));
        if (Files.size(folders.words()) > 0) // else it would not start
            options.add("-dict=" + folders.words());
        int exit = run(log, options,
                List.of(folders.corpus(), folders.kept(), folders.seeds(), folders.regressions()));
        return new Outcome(executions(log), exit >= ENDED_BY_A_SIGNAL);
    }

    private int run(Path log, List<String> options, List<Path> inputs) throws IOException, InterruptedException {
        Path temporary = temporary();
        try {
            List<String> command = command(temporary);
            command.addAll(options);
            inputs.forEach(folder -> command.add(folder.toString()));
            return new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .directory(folders.work().toFile())
                    .start()
                    .waitFor();
        } finally {
            FolderTree.delete(temporary);
        }
    }

    private List<String> command(Path temporary) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-XX:+EnableDynamicAgentLoading", "-XX:-CreateCoredumpOnCrash",
                "-XX:-OmitStackTraceInFastThrow", "-Djava.io.tmpdir=" + temporary,
                "-D" + Fuzzing.LAST_INPUT + "=" + folders.last(), "-cp", System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer", "--target_class=" + Fuzzing.class.getName(),
                "--target_args=" + folders.target(), "--instrumentation_includes=" + COVERED,
                "--custom_hook_includes=" + COVERED, "--instrumentation_excludes=" + NOT_COVERED,
                "--custom_hook_excludes=" + NOT_COVERED,
                "--disabled_hooks=" + NO_HOOKS, "--keep_going=" + MOST_FINDINGS,
                "--reproducer_path=" + folders.work(), "-artifact_prefix=" + folders.findings() + "/",
                "-max_len=" + LONGEST_INPUT, "-timeout=" + SLOW_SECONDS, "-rss_limit_mb=" + MOST_MEGABYTES,
                "-print_final_stats=1"));
        return command;
    }

    /** In memory where there is such a place: indexes are written there all the time. */
    private Path temporary() throws IOException {
        Path memory = Path.of("/dev/shm");
        return Files.createTempDirectory(Files.isWritable(memory) ? memory : folders.work(), "fuzz-");
    }

    private static long executions(Path log) throws IOException {
        long most = 0;
        for (String line : new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1).split("\n", -1))
            for (Pattern pattern : List.of(EXECUTIONS, PULSE)) {
                Matcher found = pattern.matcher(line);
                if (found.find())
                    most = Math.max(most, Long.parseLong(found.group(1)));
            }
        return most;
    }
}
