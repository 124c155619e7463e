package org.lookalike.server.limit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Bodies and answers of at least 100 bytes a second, after two seconds of grace, by a clock that the test sets. */
class PacingTest {
    private static final Duration LONG = Duration.ofHours(1);
    private static final ConnectionLimits LIMITS = new ConnectionLimits(1, 1, true, 1, LONG, LONG, 100,
            Duration.ofSeconds(2));
    private final AtomicLong now = new AtomicLong(-5); // as System.nanoTime, which begins anywhere
    private final Queue<Content.Chunk> arrived = new ArrayDeque<>();
    private final ByteBuffer gone = ByteBuffer.allocate(10_000);
    private Request request = fake(Request.class, (proxy, method, of) -> arrived.poll());
    private Response response = fake(Response.class, (proxy, method, of) -> {
        gone.put((ByteBuffer) of[1]);
        ((Callback) of[2]).succeeded();
        return null;
    });

    private static <T> T fake(Class<T> type, InvocationHandler answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, answer));
    }

    /** What a handler behind it gets instead. */
    @BeforeEach
    void pace() throws Exception {
        var pacing = new Pacing(LIMITS, now::get);
        pacing.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request paced, Response pacedToo, Callback callback) {
                request = paced;
                response = pacedToo;
                return true;
            }
        });
        assertTrue(pacing.handle(request, response, Callback.NOOP));
    }

    private void pass(double seconds) {
        now.addAndGet((long) (seconds * 1e9));
    }

    /** What came of writing so many bytes of the answer: empty if they went on their way. */
    private String written(int count) {
        var outcome = new StringBuilder();
        response.write(false, ByteBuffer.allocate(count),
                Callback.from(() -> {}, failure -> outcome.append(assertInstanceOf(TimeoutException.class, failure)
                        .getMessage())));
        return outcome.toString();
    }

    private Content.Chunk read(int count) {
        arrived.add(Content.Chunk.from(ByteBuffer.allocate(count), false));
        return request.read();
    }

    @Test
    void whoTakesAnAnswerTooSlowlyIsCutOff() {
        assertEquals("", written(300));
        pass(5); // two of grace, and three for 300 bytes
        assertEquals("", written(1));
        pass(0.02); // two bytes more should be gone, and one is
        assertEquals("the answer was taken more slowly than it may", written(1));
        assertEquals(301, gone.position(), "and gets no more");
    }

    @Test
    void anAnswerMayBeginSlowly() {
        assertEquals("", written(1));
        pass(2);
        assertEquals("", written(1));
        pass(0.03);
        assertEquals("the answer was taken more slowly than it may", written(1));
    }

    @Test
    void theTimeUntilThereIsAnAnswerIsNotTheClients() {
        pass(1000);
        assertEquals("", written(1));
        pass(2);
        assertEquals("", written(1));
    }

    @Test
    void whoWasFastAtFirstMayRestButNotForEver() {
        assertEquals("", written(1000));
        pass(12);
        assertEquals("", written(0));
        pass(0.01);
        assertEquals("the answer was taken more slowly than it may", written(0));
    }

    @Test
    void aBodyThatComesTooSlowlyFails() {
        assertEquals(300, read(300).remaining());
        pass(5);
        assertEquals(1, read(1).remaining());
        pass(0.03);
        var slow = assertInstanceOf(TooSlowException.class, read(1).getFailure());
        assertEquals("the body came at less than 100 bytes a second", slow.getMessage());
    }
}
