package org.lookalike.server;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.lookalike.catalog.Catalog;
import org.lookalike.catalog.original.Original;
import org.lookalike.image.ContentId;
import org.lookalike.image.PictureFormat;

/** The pictures themselves. */
final class FileRoutes {
    /** Whatever a file turns out to hold, a browser that opens it by itself runs nothing. */
    private static final String POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";
    private final Catalog catalog;

    FileRoutes(Catalog catalog) {
        this.catalog = catalog;
    }

    List<Route> routes() {
        var kinds = Arrays.stream(PictureFormat.values()).map(f -> Content.binary(f.mediaType())).toList();
        return List.of(
                Route.get("/api/pictures/{id}/file", "The original file", List.of(PictureRoutes.ID),
                        new Route.Reply(200, "Its bytes", kinds), this::file),
                Route.get("/api/pictures/{id}/thumb", "A small picture, longest side 320",
                        List.of(PictureRoutes.ID), new Route.Reply(200, "Its bytes", kinds), this::thumb));
    }

    private void file(Context ctx) {
        ContentId id = PictureRoutes.ID.of(ctx);
        var picture = catalog.picture(id).orElseThrow(() -> Problems.unknownPicture(id));
        if (isKnown(ctx, id))
            return;
        Original original = catalog.original(id).orElseThrow(() -> Problems.vanishedFile(id));
        ctx.contentType(picture.facts().format().mediaType())
                .header("Content-Security-Policy", POLICY)
                .header("Content-Length", Long.toString(original.bytes()))
                .header("Content-Disposition", disposition(original.name()))
                .header("Cache-Control", "private, no-cache")
                .result(original.content());
    }

    private void thumb(Context ctx) {
        ContentId id = PictureRoutes.ID.of(ctx);
        var thumb = catalog.thumbnail(id).orElseThrow(() -> Problems.unknownPicture(id));
        ctx.header("Cache-Control", "private, max-age=31536000, immutable").header("Content-Security-Policy", POLICY);
        if (!isKnown(ctx, id))
            ctx.contentType(thumb.mediaType()).result(thumb.bytes());
    }

    /** Whether the client has this very picture already, and status 304 is the whole answer. */
    private static boolean isKnown(Context ctx, ContentId id) {
        String tag = "\"" + id + "\"";
        ctx.header("ETag", tag);
        if (!tag.equals(ctx.header("If-None-Match")))
            return false;
        ctx.status(304);
        return true;
    }

    private static String disposition(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9 ._()-]", "_");
        String full = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
        return "inline; filename=\"" + plain + "\"; filename*=UTF-8''" + full;
    }
}
