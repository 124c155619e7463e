package org.lookalike.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Blocker;
import org.eclipse.jetty.util.BufferUtil;
import org.jspecify.annotations.Nullable;

/**
 * A picture that was sent as a form.
 *
 * @param name the file's name without any folder, or "upload"
 * @param category null if none was sent
 */
@SuppressWarnings("ArrayRecordComponent") // handed to the catalog and forgotten
record Upload(byte[] file, String name, @Nullable String category) {
    /** What a form may hold beside the picture. */
    private static final int EXTRA = 1 << 16;
    private static final int MAX_PARTS = 16;
    private static final int MAX_NAME = 255;

    /** @throws ProblemException if there is no picture in it, more than one, or one that is too large */
    static Upload read(Context ctx, int limit) throws IOException {
        String boundary = MultiPart.extractBoundary(ctx.contentType());
        if (boundary == null)
            throw Problems.badBody("multipart/form-data needs a boundary in its Content-Type");
        byte[] body = Bodies.read(ctx, limit, EXTRA);
        var parser = new MultiPartFormData.Parser(boundary);
        parser.setMaxParts(MAX_PARTS);
        parser.setMaxMemoryFileSize(body.length);
        try (var parts = parsed(parser, body)) {
            return of(parts, limit);
        }
    }

    private static MultiPartFormData.Parts parsed(MultiPartFormData.Parser parser, byte[] body) {
        try (var parts = Blocker.<MultiPartFormData.Parts>promise()) {
            parser.parse(Content.Source.from(ByteBuffer.wrap(body)), parts);
            return parts.block();
        } catch (IOException | RuntimeException e) {
            throw Problems.badBody("the form could not be read: " + e.getMessage());
        }
    }

    private static Upload of(MultiPartFormData.Parts parts, int limit) throws IOException {
        for (MultiPart.Part part : parts)
            if (part.getName() == null)
                throw Problems.badBody("every part of the form has a name in its Content-Disposition");
        var images = parts.getAll("image");
        if (images == null || images.size() != 1)
            throw Problems.badBody("the form holds one picture in its field \"image\", got "
                    + (images == null ? 0 : images.size()));
        MultiPart.Part image = images.getFirst();
        if (image.getLength() > limit)
            throw Problems.tooLarge(limit);
        MultiPart.Part category = parts.getFirst("category");
        return new Upload(bytes(image), name(image.getFileName()),
                category == null ? null : Category.parsed(text(category)));
    }

    private static String text(MultiPart.Part part) throws IOException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(part))).toString();
        } catch (CharacterCodingException e) {
            throw Problems.badBody("the field \"" + part.getName() + "\" is a text in UTF-8");
        }
    }

    private static byte[] bytes(MultiPart.Part part) throws IOException {
        return BufferUtil.toArray(Content.Source.asByteBuffer(part.getContentSource()));
    }

    private static String name(@Nullable String sent) {
        String name = sent == null ? "" : sent.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        if (name.length() > MAX_NAME)
            name = name.substring(name.length() - MAX_NAME);
        return name.isEmpty() ? "upload" : name;
    }
}
