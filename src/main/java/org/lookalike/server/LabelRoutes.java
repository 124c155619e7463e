package org.lookalike.server;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lookalike.catalog.Catalog;
import org.lookalike.catalog.labels.LabelTable;

/** The labels that a person gave, as a table to take along and to bring back. */
final class LabelRoutes {
    private static final String PATH = "/api/labels";
    private static final String CSV = "text/csv";
    private static final Parameter.Flag KEEP = new Parameter.Flag("keep",
            "whether labels that are there win over the table's; else the table's win");
    private static final Parameter.Flag TRY = new Parameter.Flag("try", "whether only to say what would happen");

    private final Catalog catalog;
    private final int maxBytes;
    private final Work work;

    LabelRoutes(Catalog catalog, int maxBytes, Work work) {
        this.catalog = catalog;
        this.work = work;
        this.maxBytes = maxBytes;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, "All labels that a person gave, as a CSV file with the columns id, category and path",
                        List.of(), new Route.Reply(200, "The table", List.of(Content.binary(CSV))), this::export),
                new Route(HandlerType.POST, PATH, "Takes over a CSV file with the columns id and category; labels of "
                        + "unknown pictures wait until these are indexed", List.of(KEEP, TRY),
                        List.of(Content.binary(CSV)),
                        List.of(Route.Reply.json(200, "What became of it", ImportedJson.class)),
                        this::take));
    }

    private void export(Context ctx) {
        ctx.contentType(CSV + "; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"labels.csv\"")
                .result(LabelTable.write(catalog.lessons().labels().all()).getBytes(StandardCharsets.UTF_8));
    }

    private void take(Context ctx) throws Exception {
        String kind = String.valueOf(ctx.contentType());
        if (!kind.startsWith(CSV))
            throw Problems.badMediaType(CSV, kind);
        boolean keeping = KEEP.of(ctx);
        boolean trying = TRY.of(ctx);
        LabelTable table = switch (LabelTable.read(Bodies.read(ctx, maxBytes))) {
            case LabelTable.Reading.Read(LabelTable read) -> read;
            case LabelTable.Reading.NoTable(String why) -> throw Problems.badBody(why);
        };
        work.lesson(ctx, () -> Json.answer(ctx, 200,
                ImportedJson.of(catalog.lessons().labels().take(table, keeping, trying), trying)));
    }
}
