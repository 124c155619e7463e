package org.lookalike.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ExcerptTest {
    private final Excerpt excerpt = Excerpt.of(ascii("0123456789"))
            .part(2, 3)
            .replaced(ascii("ab"))
            .part(0, 0)
            .part(9, 1)
            .build();

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void partsAreReadAsOne() throws IOException {
        byte[] read = new byte[6];
        excerpt.readFully(read);

        assertEquals("234ab9", new String(read, StandardCharsets.US_ASCII));
        assertEquals(6, excerpt.length());
    }

    @Test
    void itIsReadFromAnywhere() throws IOException {
        excerpt.seek(5);
        assertEquals('9', excerpt.read());
        assertEquals(-1, excerpt.read());
        excerpt.seek(1);
        assertEquals('3', excerpt.read());
    }

    @Test
    void numbersMayLieAcrossParts() throws IOException {
        excerpt.seek(1);
        assertEquals('3' << 24 | '4' << 16 | 'a' << 8 | 'b', excerpt.readInt());
    }

    @Test
    void whoGoesOnReadingBehindTheEndIsStopped() throws IOException {
        excerpt.seek(6);
        for (int i = 0; i < 4096; i++)
            assertThrows(EOFException.class, excerpt::readByte);

        assertEquals("there is nothing more to read", assertThrows(IOException.class, excerpt::read).getMessage());
    }
}
