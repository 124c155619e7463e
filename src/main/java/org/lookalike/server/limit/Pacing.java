package org.lookalike.server.limit;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Ends requests whose body comes, or whose answer goes, too slowly. Jetty's own handler for it has no grace, and so ends what
 * merely begins slowly; its HttpConfiguration.setMinRequestDataRate has had no effect since Jetty 12.
 */
public final class Pacing extends Handler.Wrapper {
    private final ConnectionLimits limits;
    private final LongSupplier nanoTime;

    public Pacing(ConnectionLimits limits) {
        this(limits, System::nanoTime);
    }

    Pacing(ConnectionLimits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var paced = new PacedRequest(request, new Pace(limits, nanoTime), limits.bytesPerSecond());
        return super.handle(paced, new PacedResponse(paced, response, new Pace(limits, nanoTime)), callback);
    }

    private static final class PacedRequest extends Request.Wrapper {
        private final Pace pace;
        private final int bytesPerSecond;

        PacedRequest(Request request, Pace pace, int bytesPerSecond) {
            super(request);
            this.pace = pace;
            this.bytesPerSecond = bytesPerSecond;
        }

        @Override
        public Content.@Nullable Chunk read() {
            Content.Chunk chunk = super.read();
            if (chunk != null)
                pace.moved(chunk.remaining());
            if (chunk == null || chunk.isLast() || !pace.isTooSlow())
                return chunk;
            chunk.release();
            return Content.Chunk
                    .from(new TooSlowException("the body came at less than " + bytesPerSecond + " bytes a second"));
        }
    }

    private static final class PacedResponse extends Response.Wrapper {
        private final Pace pace;

        PacedResponse(Request request, Response response, Pace pace) {
            super(request, response);
            this.pace = pace;
        }

        @Override
        public void write(boolean last, @Nullable ByteBuffer bytes, Callback callback) {
            if (pace.isTooSlow()) {
                callback.failed(new TimeoutException("the answer was taken more slowly than it may"));
                return;
            }
            pace.moved(bytes == null ? 0 : bytes.remaining());
            super.write(last, bytes, callback);
        }
    }
}
