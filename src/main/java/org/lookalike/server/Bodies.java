package org.lookalike.server;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads bodies into memory, no larger than they may be. */
final class Bodies {
    /** How much of a body that is too large is still read: most clients hear the answer only after sending it all. */
    private static final long PATIENCE = 512L << 20;
    /** And for how long: who sends slowly is cut off. */
    private static final double PATIENCE_SECONDS = 2;
    private static final double BYTES_A_SECOND = 4 << 20;
    private static final int CHUNK = 1 << 16;
    /** So much memory is set aside for a body that is only announced; more as it comes. */
    private static final int BELIEVED = 1 << 20;

    private Bodies() {}

    /** @throws ProblemException if it is larger than the limit */
    static byte[] read(Context ctx, int limit) throws IOException {
        return read(ctx, limit, 0);
    }

    /** @param wrapping bytes allowed beyond the limit, which people are not told of */
    static byte[] read(Context ctx, int limit, int wrapping) throws IOException {
        int max = limit + wrapping;
        long announced = ctx.req().getContentLengthLong();
        if (announced > max && waits(ctx))
            throw Problems.tooLarge(limit);
        InputStream in = ctx.req().getInputStream();
        var body = new ByteArrayOutputStream(Math.clamp(announced, CHUNK, BELIEVED));
        byte[] chunk = new byte[CHUNK];
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            if (n > max - body.size()) {
                drain(in, chunk);
                throw Problems.tooLarge(limit);
            }
            body.write(chunk, 0, n);
        }
        return body.toByteArray();
    }

    private static boolean waits(Context ctx) {
        return "100-continue".equalsIgnoreCase(ctx.header("Expect"));
    }

    private static void drain(InputStream in, byte[] chunk) throws IOException {
        long start = System.nanoTime();
        long read = 0;
        for (int n = 0; n >= 0 && read < PATIENCE; read += n) {
            if ((System.nanoTime() - start) / 1e9 > PATIENCE_SECONDS + read / BYTES_A_SECOND)
                return;
            n = in.read(chunk);
        }
    }
}
