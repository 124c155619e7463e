package org.lookalike.load;

import io.gatling.app.Gatling$;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Serves an index and finds out what it bears.
 *
 * <pre>mvn -Pload -DskipTests test-compile exec:exec -Dload.args="--index INDEX --pictures FOLDER"</pre>
 *
 * The first stretch is thrown away: caches fill and the compiler works. Then visitors come one after the other, and more at once,
 * until no more is answered: that is the capacity. Then a tenth of it (nobody waits for anybody), three times as much as it,
 * again the tenth (whether it has recovered), and for long the share asked for, while memory is looked at.
 */
@Command(name = "load-test", mixinStandardHelpOptions = true, description = "Serves an index and finds out what it bears.")
public final class LoadTest implements Callable<Integer> {
    private static final double QUIET = 0.1;
    private static final double OVERLOAD = 3;
    private static final int[] VISITORS = {1, 2, 4, 8};
    private static final Logger QUIET_GENERATOR = Logger.getLogger("io.gatling");
    @Option(names = "--index", required = true, description = "The index to serve.")
    private Path index = Path.of("");
    @Option(names = "--pictures", required = true, description = "A folder of JPEG files to ask with.")
    private Path pictures = Path.of("");
    @Option(names = "--seconds", defaultValue = "60", description = "How long each stretch takes (default: 60).")
    private int seconds;
    @Option(names = "--soak-minutes", defaultValue = "30", description = "How long the last one takes (default: 30).")
    private int soakMinutes;
    @Option(names = "--soak-share", defaultValue = "0.6", description = "How much of the capacity it asks for (default: 0.6).")
    private double soakShare;
    @Option(names = "--out", defaultValue = "target/load", description = "Where the figures and plots go (default: target/load).")
    private Path out = Path.of("target/load");

    public static void main(String[] args) {
        QUIET_GENERATOR.setLevel(Level.WARNING);
        System.exit(new CommandLine(new LoadTest()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Files.createDirectories(out);
        Path home = Path.of(System.getProperty("lookalike.home", ""));
        long failures;
        try (ServedIndex server = ServedIndex.start(home, index)) {
            Pictures asked = Pictures.of(server.address(), pictures);
            System.out.printf(Locale.ROOT, "%d pictures%n%s%n", asked.ids().size(), Stretch.HEAD);
            failures = stretches(server, asked);
        }
        return failures == 0 ? 0 : 1;
    }

    private long stretches(ServedIndex server, Pictures asked) throws IOException, InterruptedException {
        Duration time = Duration.ofSeconds(seconds);
        run(server, asked, "warming up", new Pace.Constantly(2, time));
        double capacity = 0;
        long failures = 0;
        for (int visitors : VISITORS) {
            Stretch closed = shown(run(server, asked, visitors + " at any time", new Pace.Constantly(visitors, time)));
            capacity = Math.max(capacity, closed.perSecond());
            failures += closed.failures();
        }
        Stretch quiet = shown(run(server, asked, "a tenth", new Pace.Arriving(capacity * QUIET, time.multipliedBy(2))));
        Stretch over = shown(run(server, asked, "three times", new Pace.Arriving(capacity * OVERLOAD, time)));
        Stretch after = shown(run(server, asked, "a tenth, after that", new Pace.Arriving(capacity * QUIET, time)));
        System.out.printf(Locale.ROOT,
                "p99 of accepted requests: %.2f times that of a quiet server under three times its capacity, %.2f after it%n",
                over.p99() / quiet.p99(), after.p99() / quiet.p99());
        failures += quiet.failures() + over.failures() + after.failures();
        if (soakMinutes > 0)
            failures += soak(server, asked, capacity * soakShare);
        return failures;
    }

    private long soak(ServedIndex server, Pictures asked, double perSecond) throws IOException, InterruptedException {
        long before = server.liveHeap();
        try (var memory = new MemoryTrace(server)) {
            Stretch soak = shown(run(server, asked, "soak",
                    new Pace.Arriving(perSecond, Duration.ofMinutes(soakMinutes))));
            memory.write(out.resolve("memory.csv"), out.resolve("memory.png"));
            MemorySample last = memory.samples().getLast();
            System.out.printf(Locale.ROOT,
                    "memory at the end, MB, and growth over the last two thirds, MB an hour: resident %d, %+.1f; "
                            + "decoding processes %d, %+.1f; live heap before it and after it, MB: %.1f, %.1f%n",
                    last.resident() >> 20, memory.growth(MemorySample::resident), last.workers() >> 20,
                    memory.growth(MemorySample::workers), before / 1048576.0, server.liveHeap() / 1048576.0);
            return soak.failures();
        }
    }

    private static Stretch shown(Stretch stretch) {
        System.out.println(stretch.table());
        return stretch;
    }

    private Stretch run(ServedIndex server, Pictures asked, String name, Pace pace) {
        var tally = new Tally();
        Visits.order(new Visits.Order(server.address(), asked, pace, tally));
        long start = System.nanoTime();
        Gatling$.MODULE$
                .fromArgs(new String[]{"-s", Visits.class.getName(), "-rf", out.resolve("gatling").toString(), "-nr"});
        var took = Duration.ofNanos(System.nanoTime() - start);
        String offered = switch (pace) {
            case Pace.Constantly constantly -> "";
            case Pace.Arriving(double perSecond, var time) -> String.format(Locale.ROOT, "%.1f", perSecond);
        };
        return new Stretch(name, offered, tally, took);
    }
}
