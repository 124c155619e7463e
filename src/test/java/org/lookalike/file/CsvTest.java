package org.lookalike.file;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CsvTest {
    @Test
    void quotesOnlyWhatMustBeQuoted() {
        assertEquals("plain,\"a, b\",\"say \"\"hi\"\"\",\"two\nlines\",한국 🦊,7,-0.5,,\r\n",
                Csv.line("plain", "a, b", "say \"hi\"", "two\nlines", "한국 🦊", 7, OptionalDouble.of(-0.5),
                        OptionalDouble.empty(), null));
    }

    @Test
    void textsThatASpreadsheetWouldRunAreKeptTexts() {
        assertEquals("'=1+1,'-5,-5,'@a,''=b,it's\r\n", Csv.line("=1+1", "-5", -5, "@a", "'=b", "it's"));
        for (String text : new String[]{"=1+1", "-5", "'=b", "it's", "'plain"}) {
            String line = Csv.line(text);
            assertEquals(text, Csv.read(line.substring(0, line.length() - 2)));
        }
    }
}
