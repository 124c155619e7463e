package org.lookalike.server.fetch;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reply of an HTTP/1 server; the body is still to be read.
 *
 * @param headers names in lower case, the first of equal names
 */
record HttpReply(int status, Map<String, String> headers, InputStream in) {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");
    private static final int MAX_LINE = 8192;
    private static final int MAX_HEADERS = 200;

    static HttpReply read(InputStream in) throws IOException {
        while (true) {
            String line = line(in);
            Matcher matcher = STATUS.matcher(line);
            if (!matcher.matches())
                throw new IOException("no HTTP reply");
            int status = Integer.parseInt(matcher.group(1));
            Map<String, String> headers = headers(in);
            if (status >= 200)
                return new HttpReply(status, headers, in);
        }
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** @throws RefusedException if there is more than that */
    byte[] body(int max) throws IOException {
        if (!header("content-encoding").orElse("identity").equalsIgnoreCase("identity"))
            throw new IOException("the reply is compressed although that was not asked for");
        if (header("transfer-encoding").isPresent())
            return chunked(max);
        Optional<String> length = header("content-length");
        if (length.isPresent())
            return exactly(number(length.get(), 10, max), max);
        byte[] body = in.readNBytes(max + 1);
        check(body.length, max);
        return body;
    }

    private byte[] chunked(int max) throws IOException {
        if (!header("transfer-encoding").orElse("").equalsIgnoreCase("chunked"))
            throw new IOException("an unknown transfer encoding: " + header("transfer-encoding").orElse(""));
        var body = new ByteArrayOutputStream();
        while (true) {
            int size = number(line(in).replaceFirst(";.*", ""), 16, max);
            if (size == 0)
                return body.toByteArray();
            check((long) body.size() + size, max);
            body.write(exactly(size, max));
            line(in);
        }
    }

    private byte[] exactly(int size, int max) throws IOException {
        check(size, max);
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size)
            throw new EOFException("the reply ends after " + bytes.length + " of " + size + " bytes");
        return bytes;
    }

    private static int number(String digits, int radix, int max) throws IOException {
        try {
            long number = Long.parseUnsignedLong(digits.strip(), radix);
            check(number < 0 ? Long.MAX_VALUE : number, max);
            return (int) number;
        } catch (NumberFormatException e) {
            throw new IOException("the reply gives no proper length: \"" + digits.strip() + "\"", e);
        }
    }

    private static void check(long size, int max) throws RefusedException {
        if (size > max)
            throw new RefusedException("at most " + max + " bytes are fetched, and this is more");
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        var headers = new HashMap<String, String>();
        for (int i = 0; i < MAX_HEADERS; i++) {
            String line = line(in);
            if (line.isEmpty())
                return headers;
            int colon = line.indexOf(':');
            if (colon < 1)
                throw new IOException("a malformed header in the reply");
            headers.putIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        throw new IOException("more than " + MAX_HEADERS + " headers in the reply");
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0)
                throw new EOFException("the reply ends too early");
            if (line.size() == MAX_LINE)
                throw new IOException("a line of more than " + MAX_LINE + " bytes in the reply");
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }
}
