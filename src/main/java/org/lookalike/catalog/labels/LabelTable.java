package org.lookalike.catalog.labels;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lookalike.file.Csv;
import org.lookalike.image.ContentId;

/**
 * Labels as a file of comma-separated values with the columns id, category and path.
 *
 * @param categories by picture; nothing where the cell is empty, which takes a label back
 * @param refused lines that say nothing, or contradict each other, a sentence each
 */
public record LabelTable(Map<ContentId, Optional<String>> categories, List<String> refused) {
    private static final String ID = "id";
    private static final String CATEGORY = "category";

    public LabelTable {
        categories = new LinkedHashMap<>(categories);
        refused = List.copyOf(refused);
    }

    /** Comma-separated values that spreadsheets may open. */
    public static String write(Collection<Label> labels) {
        StringBuilder text = new StringBuilder(Csv.line(ID, CATEGORY, "path"));
        for (Label label : labels)
            text.append(Csv.line(label.id().hex(), label.category(), label.path()));
        return text.toString();
    }

    /**
     * Reads what {@link #write} wrote, or what a spreadsheet made of it: the columns in any order, others are ignored.
     *
     * @throws IllegalArgumentException if it is no such table
     */
    public static LabelTable read(byte[] file) {
        List<Table.Line> lines = Table.read(text(file));
        List<String> heads = lines.isEmpty()
                ? List.of()
                : lines.getFirst().cells().stream().map(head -> head.strip().toLowerCase(Locale.ROOT)).toList();
        int id = heads.indexOf(ID);
        int category = heads.indexOf(CATEGORY);
        if (id < 0 || category < 0)
            throw new IllegalArgumentException("a table of labels has the columns \"id\" and \"category\" in its first "
                    + "line, got \"" + shortened(String.join(",", heads)) + "\"");
        var reading = new Reading();
        for (Table.Line line : lines.subList(1, lines.size()))
            reading.take(line, id, category);
        return reading.table();
    }

    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "a table of labels is text in UTF-8, and this is not; save it as \"CSV UTF-8\"", e);
        }
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }

    private static final class Reading {
        private final Map<ContentId, Optional<String>> categories = new LinkedHashMap<>();
        private final Map<ContentId, Integer> seen = new LinkedHashMap<>();
        private final List<String> refused = new ArrayList<>();

        void take(Table.Line line, int id, int category) {
            String where = "line " + line.number() + ": ";
            if (line.cells().size() <= Math.max(id, category)) {
                refused.add(where + "has too few columns");
                return;
            }
            String hex = line.cells().get(id).strip().toLowerCase(Locale.ROOT);
            String name = line.cells().get(category);
            Optional<String> given = name.isBlank() ? Optional.empty() : GivenName.of(name);
            if (!name.isBlank() && given.isEmpty())
                refused.add(where + GivenName.RULE + ", got \"" + shortened(name) + "\"");
            else
                idOf(hex).ifPresentOrElse(content -> enter(content, given, line.number()),
                        () -> refused.add(where + "a content id is 64 hexadecimal digits, got \"" + shortened(hex)
                                + "\""));
        }

        private static Optional<ContentId> idOf(String hex) {
            try {
                return Optional.of(new ContentId(hex));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        private void enter(ContentId id, Optional<String> given, int number) {
            Integer before = seen.putIfAbsent(id, number);
            if (before == null) {
                categories.put(id, given);
            } else if (!given.equals(categories.get(id))) {
                refused.add(
                        "lines " + before + " and " + number + " give the same picture different categories; neither "
                                + "was taken");
                categories.remove(id);
            }
        }

        LabelTable table() {
            return new LabelTable(categories, refused);
        }
    }
}
