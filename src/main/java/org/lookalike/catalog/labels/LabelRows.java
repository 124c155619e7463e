package org.lookalike.catalog.labels;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lookalike.catalog.labels.LabelTable.Reading;
import org.lookalike.file.CsvTable;
import org.lookalike.image.ContentId;

/** Makes a table of labels of lines, the first of which names the columns. For one thread. */
final class LabelRows {
    private static final int SHOWN = 80;

    private final Map<ContentId, Row> rows = new LinkedHashMap<>();
    private final Set<ContentId> contradicted = new HashSet<>();
    private final Refused.Counting refused = new Refused.Counting();
    private List<String> heads = List.of();
    private int id = -1;
    private int category = -1;

    /** @param line its number */
    private record Row(int line, Optional<String> given) {}

    void take(CsvTable.Line line) {
        if (heads.isEmpty())
            head(line.cells().stream().map(head -> head.strip().toLowerCase(Locale.ROOT)).toList());
        else if (isTable())
            row(line);
    }

    private void head(List<String> names) {
        heads = names;
        id = names.indexOf(LabelTable.ID);
        category = names.indexOf(LabelTable.CATEGORY);
    }

    private boolean isTable() {
        return id >= 0 && category >= 0;
    }

    private void row(CsvTable.Line line) {
        String where = "line " + line.number() + ": ";
        if (line.cells().size() <= Math.max(id, category)) {
            refused.add(where + "has too few columns");
            return;
        }
        String hex = line.cells().get(id).strip().toLowerCase(Locale.ROOT);
        String name = line.cells().get(category);
        Optional<String> given = name.isBlank() ? Optional.empty() : GivenName.of(name);
        if (!name.isBlank() && given.isEmpty())
            refused.add(where + "a name is " + GivenName.RULE + ", got \"" + shortened(name) + "\"");
        else if (!ContentId.isOne(hex))
            refused.add(where + "a content id is 64 hexadecimal digits, got \"" + shortened(hex) + "\"");
        else
            enter(new ContentId(hex), new Row(line.number(), given));
    }

    private void enter(ContentId picture, Row row) {
        Row before = rows.putIfAbsent(picture, row);
        if (before == null || before.given().equals(row.given()))
            return;
        refused.add("lines " + before.line() + " and " + row.line()
                + " give the same picture different categories; neither was taken");
        contradicted.add(picture);
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    Reading reading() {
        if (!isTable())
            return new Reading.NoTable("a table of labels has the columns \"" + LabelTable.ID + "\" and \""
                    + LabelTable.CATEGORY + "\" in its first line, got \"" + shortened(String.join(",", heads)) + "\"");
        Map<ContentId, Optional<String>> categories = new LinkedHashMap<>();
        rows.forEach((picture, row) -> {
            if (!contradicted.contains(picture))
                categories.put(picture, row.given());
        });
        return new Reading.Read(new LabelTable(categories, refused.refused()));
    }
}
