package org.lookalike.catalog.labels;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lookalike.file.Csv;
import org.lookalike.file.CsvTable;
import org.lookalike.image.ContentId;

/**
 * Labels as a file of comma-separated values with the columns id, category and path.
 *
 * @param categories by picture; nothing where the cell is empty, which takes a label back
 */
public record LabelTable(Map<ContentId, Optional<String>> categories, Refused refused) {
    static final String ID = "id";
    static final String CATEGORY = "category";

    public LabelTable {
        categories = new LinkedHashMap<>(categories);
    }

    /** What came of reading a file. */
    public sealed interface Reading {
        record Read(LabelTable table) implements Reading {}

        /** @param why a sentence with the rule and what was received */
        record NoTable(String why) implements Reading {}
    }

    /** Comma-separated values that spreadsheets may open. */
    public static String write(Collection<Label> labels) {
        StringBuilder text = new StringBuilder(Csv.line(ID, CATEGORY, "path"));
        for (Label label : labels)
            text.append(Csv.line(label.id().hex(), label.category(), label.path()));
        return text.toString();
    }

    /**
     * Reads what {@link #write} wrote, or what a spreadsheet made of it: the columns in any order, others are ignored, with
     * Unix or Windows line ends.
     */
    public static Reading read(byte[] file) {
        var rows = new LabelRows();
        try {
            CsvTable.read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString(), rows::take);
        } catch (CharacterCodingException e) {
            return new Reading.NoTable("a table of labels is text in UTF-8, and this is not; save it as \"CSV UTF-8\"");
        }
        return rows.reading();
    }
}
