package org.lookalike.catalog.labels;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lookalike.catalog.labels.LabelTable.Reading;
import org.lookalike.image.ContentId;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LabelTableTest {
    private static final ContentId A = ContentId.of(new byte[]{1});
    private static final ContentId B = ContentId.of(new byte[]{2});

    private static LabelTable read(String... lines) {
        return assertInstanceOf(Reading.Read.class, reading(String.join("\n", lines))).table();
    }

    private static Reading reading(String text) {
        return LabelTable.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String refused(byte[] file) {
        return assertInstanceOf(Reading.NoTable.class, LabelTable.read(file)).why();
    }

    @Test
    void whatIsWrittenIsRead() {
        List<String> odd = List.of("rose", "says \"no\", twice", "=1+1", "'=1+1", "-5", "'plain", "+49", "@home",
                "Köln, 大阪", "semi;colon", "it's");
        List<Label> labels = odd.stream()
                .map(name -> new Label(ContentId.of(name.getBytes(StandardCharsets.UTF_8)), name, "/p/" + name))
                .toList();
        LabelTable table = read(LabelTable.write(labels));
        assertEquals(labels.stream().collect(Collectors.toMap(Label::id, label -> Optional.of(label.category()))),
                table.categories());
        assertEquals(new Refused(List.of(), 0), table.refused());
    }

    @Test
    void theFileIsOfTheKindThatSpreadsheetsTake() {
        String text = LabelTable.write(List.of(new Label(A, "=cmd|'/c calc'!A1", "/a, b.jpg")));
        assertEquals("id,category,path\r\n" + A + ",'=cmd|'/c calc'!A1,\"/a, b.jpg\"\r\n", text);
    }

    @Test
    void columnsInAnyOrderSemicolonsAndAByteOrderMarkAreUnderstood() {
        assertEquals(Map.of(A, Optional.of("rose"), B, Optional.empty()),
                read("\ufeffnote;Category;ID\r", "x;rose;" + A.hex().toUpperCase(Locale.ROOT) + "\r", "",
                        "y; ;" + B).categories());
        assertEquals(Map.of(A, Optional.of("two lines")), read("id\tcategory", A + "\t\"two lines\"").categories());
    }

    @Test
    void badLinesAreSaidAndTheOthersTaken() {
        LabelTable table = read("id,category", "42,rose", A + ",rose", B.hex(), B + ",\"two", "lines\"", A + ",rose");
        assertEquals(Map.of(A, Optional.of("rose")), table.categories());
        assertEquals(
                List.of("line 2: a content id is 64 hexadecimal digits, got \"42\"", "line 4: has too few columns",
                        "line 5: a name is 1 to 200 characters on one line, got \"two\nlines\""),
                table.refused().sentences());
    }

    @Test
    void contradictionsAreSaidAndNeitherIsTaken() {
        LabelTable table = read("id,category", A + ",rose", B + ",tulip", A + ",daisy", A + ",rose");
        assertEquals(Map.of(B, Optional.of("tulip")), table.categories());
        assertEquals(List.of("lines 2 and 4 give the same picture different categories; neither was taken"),
                table.refused().sentences());
    }

    @Test
    void ofManyBadLinesAHundredAreSaidAndAllCounted() {
        LabelTable table = read("id,category\n" + "x\n".repeat(1_000_000) + B + ",rose");
        assertEquals(Map.of(B, Optional.of("rose")), table.categories());
        assertEquals(1_000_000, table.refused().count());
        assertEquals(100, table.refused().sentences().size());
    }

    @Test
    void aLineOfVeryManyCellsIsNotKept() {
        String commas = ",".repeat(2_000_000);
        assertEquals(Map.of(A, Optional.of("rose")),
                read("id,category" + commas, A + ",rose" + commas).categories());
    }

    @Test
    void somethingElseIsRefusedWhole() {
        assertEquals("a table of labels has the columns \"id\" and \"category\" in its first line, got \"name,colour\"",
                refused("name,colour\na,b".getBytes(StandardCharsets.UTF_8)));
        assertTrue(refused(new byte[0]).endsWith("got \"\""));
        assertTrue(refused(new byte[]{(byte) 0xff, 0}).contains("UTF-8"));
    }
}
