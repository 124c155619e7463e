package org.lookalike.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
