package org.lookalike.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this process uses. */
final class Usage {
    private Usage() {}

    static String resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status))
            return "resident memory unknown here";
        return String.join(", ", Files.readAllLines(status)
                .stream()
                .filter(l -> l.startsWith("VmRSS") || l.startsWith("RssAnon") || l.startsWith("RssFile"))
                .map(l -> l.replaceAll("\\s+", " "))
                .toList());
    }

    /** Of the whole process: unlike the clock it does not count what other processes of a busy machine take. */
    static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
