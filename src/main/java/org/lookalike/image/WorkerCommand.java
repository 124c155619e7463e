package org.lookalike.image;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How a process for decoding is started: this program's own Java and class path, and little else of it. */
final class WorkerCommand {
    /** What Java itself needs of the environment. Nothing secret is handed to who reads strangers' files. */
    private static final Set<String> KEPT = Set.of("HOME", "PATH", "LANG", "TMPDIR", "TMP", "TEMP", "SYSTEMROOT",
            "USERPROFILE", "LOOKALIKE_CACHE", "XDG_CACHE_HOME");
    private static final List<String> CACHES = List.of("LOOKALIKE_CACHE", "XDG_CACHE_HOME");
    /** How the machine ends a process when Java's heap is full (ExitOnOutOfMemoryError). */
    static final int OUT_OF_MEMORY = 3;
    /** Besides the picture itself: the program, and what readers allocate in passing. */
    private static final long BESIDES = 128L << 20;
    private static final boolean POSIX = File.separatorChar == '/';

    private WorkerCommand() {}

    static Process start(Class<?> main, Memory files, Memory pixels, PixelArea area) throws IOException {
        var builder = new ProcessBuilder(command(main, files, pixels, area));
        strip(builder.environment());
        // Its working folder must neither vanish with a drive nor fill up with reports of crashes.
        builder.directory(new File(System.getProperty("java.home")));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return builder.start();
    }

    /** Its entries do not depend on the working folder. */
    static String classPath(String given) {
        return Arrays.stream(given.split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    static void strip(Map<String, String> environment) {
        environment.keySet().removeIf(name -> !KEPT.contains(name) && !name.startsWith("LC_"));
        for (String folder : CACHES) // relative to this program's working folder, which is not the process's
            environment.computeIfPresent(folder, (name, path) -> Path.of(path).toAbsolutePath().toString());
    }

    private static List<String> command(Class<?> main, Memory files, Memory pixels, PixelArea area) {
        List<String> command = new ArrayList<>();
        if (POSIX) // Ctrl-C reaches all processes of a terminal; who is decoding finishes what is asked of it
            command.addAll(List.of("/bin/sh", "-c", "trap '' INT HUP TERM; ulimit -c 0; exec \"$@\"", "decoder"));
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms48m", "-Xmn24m", "-Xmx" + (files.bytes() + pixels.bytes() + BESIDES) / 1024 + "k", "-Xss2m",
                "-XX:+UseSerialGC", "-XX:-UsePerfData", "-XX:+ExitOnOutOfMemoryError", "-XX:-CreateCoredumpOnCrash",
                "-XX:+ErrorFileToStderr", "-Xlog:disable", "-XX:+DisplayVMOutputToStderr", "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.home=" + System.getProperty("user.home"), "-cp",
                classPath(System.getProperty("java.class.path")),
                main.getName(), String.valueOf(files.bytes()), String.valueOf(pixels.bytes()), area.file().toString()));
        return command;
    }
}
