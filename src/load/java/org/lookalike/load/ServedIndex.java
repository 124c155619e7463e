package org.lookalike.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code lookalike serve} on an index, in a process of its own, which ends with this. */
final class ServedIndex implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("Lookalike is at (http://\\S+/)");
    /** Touched at the start, so that what grows later is not the heap. */
    private static final String FIXED_HEAP = "-Xms1g -Xmx1g -XX:+AlwaysPreTouch";
    private static final int LAST_LINES = 20;
    private static final int STOP_SECONDS = 60;
    private final Process process;
    private final String address;

    private ServedIndex(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** @param home the project's folder, where the launcher lies */
    static ServedIndex start(Path home, Path index) throws IOException {
        var builder = new ProcessBuilder(home.resolve("lookalike").toString(), "serve", "--index", index.toString(),
                "--port", "0").redirectErrorStream(true);
        builder.environment().put("LOOKALIKE_JAVA_OPTIONS", FIXED_HEAP);
        Process process = builder.start();
        var lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        Deque<String> last = new ArrayDeque<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher found = ADDRESS.matcher(line);
            if (found.find()) {
                Thread.ofVirtual().start(() -> lines.lines().forEach(l -> System.err.println("server: " + l)));
                return new ServedIndex(process, found.group(1));
            }
            last.addLast(line);
            if (last.size() > LAST_LINES)
                last.removeFirst();
        }
        throw new IOException("the server ended: " + String.join("\n", last));
    }

    String address() {
        return address;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /** What objects occupy after a collection of everything, in bytes. */
    long liveHeap() throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        int exit = new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (exit != 0)
            throw new IOException("the server's heap could not be collected");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return MemorySample.heap(this, client);
        }
    }

    /** As a person would, with SIGTERM. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS))
                throw new IOException("the server did not end within " + STOP_SECONDS + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}
