package org.lookalike.server.limit;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PlacesTest {
    private final Places places = new Places(6, 4, 2);

    private static Client stranger(int n) throws Exception {
        return Client.at(InetAddress.getByAddress(new byte[]{(byte) 198, 51, 100, (byte) n}));
    }

    private static Client here() {
        return Client.at(InetAddress.getLoopbackAddress());
    }

    @Test
    void noStrangerTakesMoreThanItsShare() throws Exception {
        assertTrue(places.take(stranger(1)));
        assertTrue(places.take(stranger(1)));
        assertFalse(places.take(stranger(1)));
        assertTrue(places.take(stranger(2)));
        places.leave(stranger(1));
        assertTrue(places.take(stranger(1)));
    }

    @Test
    void someAreKeptForThoseWithAKeyAndForThisMachine() throws Exception {
        for (int n = 1; n <= 4; n++)
            assertTrue(places.take(stranger(n)));
        assertFalse(places.take(stranger(5)));
        assertTrue(places.take(Client.withKey("ann")));
        assertTrue(places.take(here()));
        assertFalse(places.take(here()));
        assertFalse(places.take(Client.withKey("bob")));
        places.leave(stranger(1));
        assertTrue(places.take(Client.withKey("bob")));
        assertFalse(places.take(stranger(5)));
    }

    @Test
    void keysHaveSharesAndThisMachineTakesAll() {
        Client ann = Client.withKey("ann");
        assertTrue(places.take(ann));
        assertTrue(places.take(ann));
        assertFalse(places.take(ann));
        for (int i = 0; i < 4; i++)
            assertTrue(places.take(here()));
        assertFalse(places.take(here()));
    }

    @Test
    void whoHasNoneHasNoneToGiveBack() {
        assertEquals("key ann has no place to give back",
                assertThrows(IllegalStateException.class, () -> places.leave(Client.withKey("ann"))).getMessage());
    }
}
