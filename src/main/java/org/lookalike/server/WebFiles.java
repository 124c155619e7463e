package org.lookalike.server;

import io.javalin.http.Context;
import io.javalin.http.staticfiles.ResourceHandler;
import io.javalin.http.staticfiles.StaticFileConfig;
import io.javalin.security.RouteRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page at / and the description of the API at /api: files packed with the program, for what no route takes. */
final class WebFiles implements ResourceHandler {
    private static final Pattern SAFE = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");
    private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"), Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"), Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"), Map.entry("png", "image/png"), Map.entry("jpg", "image/jpeg"),
            Map.entry("ico", "image/x-icon"), Map.entry("woff2", "font/woff2"), Map.entry("txt", "text/plain"));
    private static final Set<String> SWAGGER = Set.of("swagger-ui.css", "swagger-ui-bundle.js", "favicon-32x32.png");
    /** Swagger UI writes style attributes of its own. */
    private static final String SWAGGER_POLICY = SafeHeaders.POLICY + "; style-src 'self' 'unsafe-inline'";
    /** As many as are packed with the program. */
    private final Map<String, byte[]> unpacked = new ConcurrentHashMap<>();
    private final String swagger = "/META-INF/resources/webjars/swagger-ui/" + swaggerVersion() + "/";

    @Override
    public boolean canHandle(Context ctx) {
        return bytes(ctx.path()) != null;
    }

    @Override
    public boolean handle(Context ctx) {
        byte[] bytes = bytes(ctx.path());
        if (bytes == null)
            return false;
        ctx.header("Cache-Control", "no-cache");
        if (ctx.path().startsWith("/api"))
            ctx.header("Content-Security-Policy", SWAGGER_POLICY);
        if (!EntityTag.isKnown(ctx, bytes))
            ctx.contentType(kind(resource(ctx.path()))).result(bytes);
        return true;
    }

    private byte @Nullable [] bytes(String path) {
        String resource = resource(path);
        return kind(resource) == null ? null : unpacked.computeIfAbsent(resource, WebFiles::unpack);
    }

    private static byte @Nullable [] unpack(String resource) {
        try (InputStream in = WebFiles.class.getResourceAsStream(resource)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource + " of the program itself", e);
        }
    }

    private String resource(String path) {
        if (path.equals("/"))
            return "/web/index.html";
        if (path.equals("/api") || path.equals("/api/"))
            return "/org/lookalike/server/api/index.html";
        if (!SAFE.matcher(path).matches())
            return "";
        if (!path.startsWith("/api/"))
            return "/web" + path;
        String name = path.substring("/api/".length());
        return SWAGGER.contains(name) ? swagger + name : "/org/lookalike/server" + path;
    }

    /** Null for folders, classes and all else that is no part of a page. */
    private static @Nullable String kind(String resource) {
        return KINDS.get(resource.substring(resource.lastIndexOf('.') + 1));
    }

    private static String swaggerVersion() {
        try (InputStream in = WebFiles.class
                .getResourceAsStream("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            var properties = new Properties();
            if (in != null)
                properties.load(in);
            return properties.getProperty("version", "");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the version of Swagger UI", e);
        }
    }

    @Override
    public boolean addStaticFileConfig(StaticFileConfig config) {
        return false;
    }

    @Override
    public Set<RouteRole> resourceRouteRoles(Context ctx) {
        return Set.of();
    }
}
