package org.lookalike.model.download;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Flow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Downloads one file. What an earlier run brought is continued if the server still has the same version and lets itself
 * be asked for the rest; otherwise it begins again. One thread runs it, any may ask how far it is.
 */
public final class Download {
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})");

    private final URI source;
    private final Path target;
    private final DownloadOptions options;
    private final Map<String, String> environment;
    private volatile @Nullable Received received;

    /**
     * @param source an http or https address
     * @param target where the bytes gather, whole or not; the same in every run
     * @param environment in which proxies may be named
     */
    public Download(URI source, Path target, DownloadOptions options, Map<String, String> environment) {
        this.source = source;
        this.target = target;
        this.options = options;
        this.environment = environment;
    }

    /** Nothing before the first byte. */
    public Optional<Received> received() {
        return Optional.ofNullable(received);
    }

    /** Removes what has been downloaded. */
    public void discard() throws IOException {
        PartFile.delete(target);
    }

    /** @throws IOException if the disk, not the network, is at fault */
    public Downloaded run() throws IOException {
        try (PartFile part = PartFile.open(target)) {
            Optional<Origin> origin = part.origin(source.toString());
            if (origin.isEmpty() || origin.get().total() > part.size())
                try (HttpClient client = Connecting.client(source, options, environment)) {
                    transfer(client, part, origin);
                }
            return new Downloaded.Whole(target);
        } catch (DownloadTrouble e) {
            return new Downloaded.Failed(String.valueOf(e.getMessage()));
        }
    }

    private void transfer(HttpClient client, PartFile part, Optional<Origin> origin)
            throws IOException, DownloadTrouble {
        HttpResponse<Flow.Publisher<List<ByteBuffer>>> answer = ask(client, part, origin);
        try (var body = new Body()) {
            answer.body().subscribe(body);
            if (answer.statusCode() == 206 && origin.isPresent() && continues(answer, part, origin.get())) {
                receive(body, part, OptionalLong.of(origin.get().total()));
                return;
            }
            if (answer.statusCode() == 200) {
                OptionalLong total = answer.headers().firstValueAsLong("content-length");
                part.restart(total.isEmpty()
                        ? Optional.empty()
                        : Origin.of(source.toString(), answer.headers(), total.getAsLong()));
                receive(body, part, total);
                return;
            }
            if (origin.isEmpty())
                throw new DownloadTrouble(source + " answered with status " + answer.statusCode() + " instead of 200");
        }
        if (answer.statusCode() != 206 && answer.statusCode() != 416)
            throw new DownloadTrouble(source + " answered with status " + answer.statusCode()
                    + "; what has arrived is kept");
        part.restart(Optional.empty());
        transfer(client, part, Optional.empty());
    }

    private HttpResponse<Flow.Publisher<List<ByteBuffer>>> ask(HttpClient client, PartFile part,
            Optional<Origin> origin) throws IOException, DownloadTrouble {
        HttpRequest.Builder request = HttpRequest.newBuilder(source).timeout(options.answerTime());
        if (origin.isPresent())
            request.header("Range", "bytes=" + part.size() + "-").header("If-Range", origin.get().etag());
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofPublisher());
        } catch (IOException e) {
            throw new DownloadTrouble(Connecting.reason(source, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted();
        }
    }

    private static DownloadTrouble interrupted() {
        return new DownloadTrouble("the download was interrupted");
    }

    private static boolean continues(HttpResponse<?> answer, PartFile part, Origin origin) throws IOException {
        Matcher range = RANGE.matcher(answer.headers().firstValue("content-range").orElse(""));
        return range.matches() && Long.parseLong(range.group(1)) == part.size()
                && Long.parseLong(range.group(3)) == origin.total();
    }

    private void receive(Body body, PartFile part, OptionalLong total) throws IOException, DownloadTrouble {
        checkSize(part, total);
        long before = part.size();
        long start = System.nanoTime();
        for (List<ByteBuffer> piece = next(body, part, total); !piece.isEmpty(); piece = next(body, part, total)) {
            for (ByteBuffer bytes : piece)
                part.append(bytes);
            received = new Received(part.size(), before, total, (System.nanoTime() - start) / 1e9);
            if (part.size() > options.maxBytes())
                throw tooLarge("more than " + options.maxBytes());
        }
        if (total.isPresent() && part.size() != total.getAsLong())
            throw brokenOff(part, total);
    }

    private List<ByteBuffer> next(Body body, PartFile part, OptionalLong total) throws IOException, DownloadTrouble {
        try {
            return body.next(options.silence());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted();
        } catch (IOException e) {
            throw brokenOff(part, total);
        }
    }

    private void checkSize(PartFile part, OptionalLong total) throws IOException, DownloadTrouble {
        if (total.isEmpty())
            return;
        if (total.getAsLong() > options.maxBytes())
            throw tooLarge(Long.toString(total.getAsLong()));
        long missing = total.getAsLong() - part.size();
        if (missing > part.room())
            throw new FileSystemException(target.toString(), null,
                    "needs " + missing + " more bytes, its disk has room for " + part.room());
    }

    private DownloadTrouble tooLarge(String bytes) {
        return new DownloadTrouble(
                source + " has " + bytes + " bytes; at most " + options.maxBytes() + " are downloaded");
    }

    private DownloadTrouble brokenOff(PartFile part, OptionalLong total) throws IOException {
        String of = total.isPresent() ? " of " + total.getAsLong() : "";
        return new DownloadTrouble(source.getHost() + " broke off after " + part.size() + of
                + " bytes; the same command again continues there");
    }
}
