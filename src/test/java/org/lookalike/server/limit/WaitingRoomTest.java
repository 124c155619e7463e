package org.lookalike.server.limit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.lookalike.server.limit.WaitingRoom.Entrance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WaitingRoomTest {
    private static final Duration WORK = Duration.ofMillis(100); // also what the room expects at first
    private static final Client HERE = Client.at(InetAddress.getLoopbackAddress());
    private static final Client ANN = Client.withKey("ann");
    private final AtomicLong now = new AtomicLong();
    private final WaitingRoom room = new WaitingRoom(new WorkLimits(2, 1, Duration.ZERO), now::get);

    private Ticket admitted() {
        return assertInstanceOf(Entrance.Admitted.class, room.enter("search", HERE)).ticket();
    }

    private Duration turnedAway() {
        return assertInstanceOf(Entrance.TurnedAway.class, room.enter("search", HERE)).delay();
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Test
    void asManyWorkAsThereArePlacesAFewWaitAndTheOthersAreTurnedAway() {
        Ticket first = admitted();
        Ticket second = admitted();
        Ticket third = admitted(); // expects to wait half a work's time
        Ticket fourth = admitted(); // a whole one
        assertEquals(Duration.ofMillis(150), turnedAway());
        assertTrue(first.isCalled() && second.isCalled());
        assertFalse(third.isCalled() || fourth.isCalled());
        assertEquals(2, room.working());
        assertEquals(2, room.waiting());
    }

    @Test
    void whoCameFirstIsCalledFirst() throws InterruptedException {
        Ticket first = admitted();
        Ticket second = admitted();
        Ticket third = admitted();
        Ticket fourth = admitted();
        pass(WORK);
        second.close();
        assertTrue(third.await());
        assertFalse(fourth.isCalled());
        first.close();
        assertTrue(fourth.await());
        third.close();
        fourth.close();
        assertEquals(0, room.working());
        assertEquals(0, room.waiting());
    }

    @Test
    void patienceFollowsHowLongWorksTake() {
        for (int i = 0; i < 1000; i++)
            try (Ticket ticket = admitted()) {
                assertTrue(ticket.isCalled());
                pass(Duration.ofMillis(10));
            }
        admitted();
        admitted();
        admitted();
        admitted();
        assertEquals(15, turnedAway().toMillis());
    }

    @Test
    void whoAsksForMuchIsNoMorePatientThanWhoAsksForLittle() {
        var both = new WaitingRoom(new WorkLimits(2, 1, Duration.ZERO), now::get);
        for (int i = 0; i < 1000; i++)
            try (Ticket ticket = assertInstanceOf(Entrance.Admitted.class, both.enter("thumbnail", HERE)).ticket()) {
                assertTrue(ticket.isCalled());
                pass(Duration.ofMillis(2));
            }
        both.enter("search", HERE);
        both.enter("search", HERE); // each takes 100 ms, and all together 2 on average
        assertInstanceOf(Entrance.TurnedAway.class, both.enter("thumbnail", HERE));
        assertInstanceOf(Entrance.TurnedAway.class, both.enter("search", HERE));
    }

    @Test
    void aClientFromElsewhereHasHalfOfThePlacesAndWaitsForThose() {
        Ticket first = admitted(ANN);
        Ticket second = admitted(ANN);
        assertTrue(first.isCalled());
        assertFalse(second.isCalled()); // a place is free, but not for her
        Ticket other = admitted(HERE);
        assertTrue(other.isCalled());
        other.close();
        assertFalse(second.isCalled());
        first.close();
        assertTrue(second.isCalled());
    }

    @Test
    void whoeverWaitsForItsShareIsPassedByOthers() {
        admitted(ANN);
        Ticket waiting = admitted(ANN);
        admitted(HERE).close();
        Ticket last = admitted(HERE);
        assertTrue(last.isCalled());
        assertFalse(waiting.isCalled());
    }

    @Test
    void strangersTogetherLeaveAPlaceToThoseWhoAreKnown() throws UnknownHostException {
        Ticket first = admitted(stranger(1));
        Ticket second = admitted(stranger(2));
        assertFalse(second.isCalled());
        assertTrue(admitted(ANN).isCalled());
        first.close();
        assertTrue(second.isCalled());
    }

    private static Client stranger(int number) throws UnknownHostException {
        return Client.at(InetAddress.getByAddress(new byte[]{(byte) 192, 0, 2, (byte) number}));
    }

    private Ticket admitted(Client client) {
        return assertInstanceOf(Entrance.Admitted.class, room.enter("search", client)).ticket();
    }

    @Test
    void whoGivesUpMakesRoomForOthers() {
        admitted();
        admitted();
        Ticket third = admitted();
        Ticket fourth = admitted();
        turnedAway();
        third.close();
        third.close();
        assertEquals(2, room.working());
        Ticket fifth = admitted();
        turnedAway();
        assertFalse(fourth.isCalled() || fifth.isCalled());
    }

    @Test
    void aTicketClosedTwiceFreesOnePlace() {
        Ticket first = admitted();
        admitted();
        first.close();
        first.close();
        admitted();
        assertFalse(admitted().isCalled());
        assertEquals(2, room.working());
    }

    @Test
    void waitingEndsWhenNobodyLeaves() throws InterruptedException {
        var impatient = new WaitingRoom(new WorkLimits(1, 0, Duration.ofMillis(200)), now::get);
        assertInstanceOf(Entrance.Admitted.class, impatient.enter("search", HERE));
        var late = assertInstanceOf(Entrance.Admitted.class, impatient.enter("search", HERE)).ticket();
        assertFalse(late.await());
        assertEquals(0, impatient.waiting());
        assertEquals(1, impatient.working());
    }

    /** Three times as many come as can be served: nobody who is let in waits longer than a work takes. */
    @Test
    void whoIsLetInIsServedInTwiceTheTimeAlone() {
        record Inside(Ticket ticket, long came) {}
        var inside = new ArrayDeque<Inside>();
        var begun = new HashMap<Inside, Long>();
        int let = 0;
        int away = 0;
        long longest = 0;
        for (int millis = 0; millis < 20_000; millis++) {
            for (Inside one : List.copyOf(inside)) {
                if (one.ticket.isCalled())
                    begun.putIfAbsent(one, now.get());
                if (begun.containsKey(one) && now.get() - begun.get(one) >= WORK.toNanos()) {
                    longest = Math.max(longest, now.get() - one.came);
                    inside.remove(one);
                    one.ticket.close();
                }
            }
            if (millis % 17 == 0)
                switch (room.enter("search", HERE)) {
                    case Entrance.Admitted(Ticket ticket) -> {
                        let++;
                        inside.add(new Inside(ticket, now.get()));
                    }
                    case Entrance.TurnedAway _ -> away++;
                }
            pass(Duration.ofMillis(1));
        }
        assertTrue(longest <= 2 * WORK.toNanos() + 5_000_000, longest + " ns");
        assertTrue(let >= 390, let + " of the 400 that two places can serve were let in");
        assertEquals(20_000 / 17 + 1, let + away);
    }
}
