package org.lookalike.search;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.lookalike.file.WholeFile;

/**
 * Who is writing an index; kept beside Lucene's lock, and to be believed only while that is held.
 *
 * @param what such as {@code lookalike serve}
 * @param since by the clock of that host
 */
public record Owner(String what, long process, String host, LocalDateTime since) {
    /** The system property that names the command of this process. */
    public static final String COMMAND = "lookalike.command";
    private static final String FILE = "writer.txt";
    private static final int LINES = 4;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** Nothing if nobody wrote it down, or a process of this host that has ended. */
    public static Optional<Owner> of(Path lucene) {
        try {
            List<String> lines = Files.readAllLines(lucene.resolve(FILE));
            if (lines.size() != LINES)
                return Optional.empty();
            var owner = new Owner(lines.get(0), Long.parseLong(lines.get(1)), lines.get(2),
                    LocalDateTime.parse(lines.get(3)));
            return Optional.of(owner).filter(Owner::mayLive);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private boolean mayLive() {
        return !host.equals(thisHost()) || ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    }

    /** Whether a file beside the index is where it is written down, also half. */
    static boolean isFile(String name) {
        return name.contains(FILE);
    }

    /** While this process holds the lock. */
    static void enter(Path lucene) throws IOException {
        String text = "%s%n%d%n%s%n%s%n".formatted(System.getProperty(COMMAND, "a Java program")
                .lines()
                .findFirst()
                .orElse(""), ProcessHandle.current().pid(), thisHost(),
                LocalDateTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS));
        WholeFile.write(lucene.resolve(FILE), text.getBytes(StandardCharsets.UTF_8));
    }

    /** Before the lock is given back. */
    static void leave(Path lucene) throws IOException {
        if (of(lucene).filter(Owner::isThisProcess).isPresent())
            Files.deleteIfExists(lucene.resolve(FILE));
    }

    /** In containers, each first process has number 1. */
    private boolean isThisProcess() {
        return process == ProcessHandle.current().pid() && host.equals(thisHost());
    }

    public String sentence() {
        return what + ", process " + process + " on host " + host + " since " + MINUTE.format(since) + ",";
    }

    /** Without asking the network, where that can be avoided: it may answer late. */
    private static String thisHost() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException e) {
            try {
                return InetAddress.getLocalHost().getHostName();
            } catch (UnknownHostException unknown) {
                return "localhost";
            }
        }
    }
}
