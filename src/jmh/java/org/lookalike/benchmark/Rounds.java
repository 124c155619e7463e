package org.lookalike.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/** What the benchmarks share. */
public final class Rounds {
    private Rounds() {}

    /** Units per second of each round, after two that are not counted. */
    public static double[] rates(int rounds, int units, Callable<?> call) throws Exception {
        call.call();
        call.call();
        double[] rates = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            call.call();
            rates[i] = units / ((System.nanoTime() - start) / 1e9);
        }
        return rates;
    }

    /** Median, 95th and 99th percentile, for people; sorts the times. */
    public static String percentiles(double[] millis) {
        Arrays.sort(millis);
        return String.format(Locale.ROOT, "median %.1f ms, p95 %.1f ms, p99 %.1f ms", millis[millis.length / 2],
                millis[millis.length * 95 / 100], millis[millis.length * 99 / 100]);
    }

    /** The most memory that this process has occupied so far, in bytes; 0 where the system does not say. */
    public static long peakMemory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status))
            return 0;
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0) * 1024;
        }
    }

    /** Processor time that this process has used so far, of all its threads. */
    public static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
