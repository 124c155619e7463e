package org.lookalike.image.gallery;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AlphabetTest {

    @Test
    void everyLetterKeepsToItsCell() {
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            char it = letter;
            assertTrue(Alphabet.letter(it).getBounds2D().getHeight() > 5.3, () -> it + " is as high as the others");
            assertTrue(Alphabet.letter(it).getBounds2D().getWidth() < 5, () -> it + " is no wider than its cell");
        }
    }

    @ParameterizedTest
    @ValueSource(chars = {'a', '1', 'É'})
    void hasNoOtherLetters(char letter) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> Alphabet.letter(letter));
        assertEquals("java.lang.IllegalArgumentException: the alphabet has the letters A to Z, got '" + letter + "'",
                refusal.toString());
    }
}
