package org.lookalike.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PipeTest {
    @Test
    void givesWholeBatchesAndTheRestAtTheEnd() throws InterruptedException {
        Pipe<Integer> pipe = new Pipe<>(2, 3);
        for (int i = 1; i <= 5; i++)
            pipe.put(i);
        pipe.end();
        assertEquals(List.of(1, 2), pipe.take());
        assertEquals(List.of(3, 4), pipe.take());
        assertEquals(List.of(5), pipe.take());
        assertEquals(List.of(), pipe.take());
    }

    @Test
    void losesWhatComesAfterTheEnd() throws InterruptedException {
        Pipe<Integer> pipe = new Pipe<>(1, 3);
        pipe.put(1);
        pipe.drop();
        assertFalse(pipe.put(2));
        assertTrue(pipe.take().isEmpty());
    }

    @Test
    void passesEverythingBetweenManyThreads() throws Exception {
        Pipe<Integer> pipe = new Pipe<>(3, 2);
        List<Integer> taken = Collections.synchronizedList(new ArrayList<>());
        try (var taking = Executors.newFixedThreadPool(2)) {
            var takers = IntStream.range(0, 2).mapToObj(t -> taking.submit(() -> {
                for (List<Integer> batch = pipe.take(); !batch.isEmpty(); batch = pipe.take())
                    taken.addAll(batch);
                return true;
            })).toList();
            for (int i = 0; i < 1000; i++)
                pipe.put(i);
            pipe.end();
            for (var taker : takers)
                assertTrue(taker.get());
        }
        assertEquals(IntStream.range(0, 1000).boxed().toList(), taken.stream().sorted().toList());
    }
}
