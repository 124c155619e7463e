package org.lookalike.image;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a program and its decoding processes say to each other, as bytes. What comes from the process is not trusted: it
 * has read a stranger's file.
 */
final class Wire {
    /** The process is ready for its first file. */
    static final byte READY = 1;
    /** It asks for memory; the answer is a boolean, and if that is false a sentence. */
    static final byte FILE_MEMORY = 2;
    static final byte PIXEL_MEMORY = 3;
    static final byte READABLE = 4;
    static final byte UNREADABLE = 5;
    private static final int LONGEST_SENTENCE = 2000;

    private Wire() {}

    /** Whether a name in bytes that are no text here comes to the process as it is. */
    static boolean carries(Path path) {
        try {
            return Path.of(path.toString()).equals(path);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    static void writeQuestion(DataOutput out, Source source, DecoderOptions options) throws IOException {
        out.writeLong(options.maxPixels());
        out.writeLong(options.maxBytes());
        out.writeInt(options.shorterSide());
        out.writeInt(options.longerSide());
        out.writeInt(options.maxSeconds());
        switch (source) {
            case Source.File(Path path) -> {
                out.writeInt(-1);
                out.writeUTF(path.toAbsolutePath().toString());
            }
            case Source.InMemory(byte[] bytes, String name) -> {
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        }
    }

    static DecoderOptions readOptions(DataInput in) throws IOException {
        return new DecoderOptions(in.readLong(), in.readLong(), in.readInt(), in.readInt(), in.readInt());
    }

    static Source readSource(DataInput in) throws IOException {
        int length = in.readInt();
        if (length < 0)
            return new Source.File(Path.of(in.readUTF()));
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new Source.InMemory(bytes, "");
    }

    static void writeAnswer(DataOutput out, Decoded decoded, PixelArea area) throws IOException {
        switch (decoded) {
            case Decoded.Readable(Picture picture) -> {
                out.writeByte(READABLE);
                writeFacts(out, picture.facts());
                out.writeBoolean(picture.plain());
                out.writeInt(picture.pixels().width());
                out.writeInt(picture.pixels().height());
                byte[] rgb = picture.pixels().rgb();
                if (area.holds(rgb.length))
                    area.write(rgb);
                else
                    out.write(rgb);
            }
            case Decoded.Unreadable(String file, Decoded.Reason reason, String detail) -> {
                out.writeByte(UNREADABLE);
                out.writeUTF(reason.name());
                out.writeUTF(shortened(detail));
            }
        }
    }

    private static void writeFacts(DataOutput out, PictureFacts facts) throws IOException {
        out.writeUTF(facts.id().hex());
        out.writeInt(facts.width());
        out.writeInt(facts.height());
        out.writeLong(facts.bytes());
        out.writeUTF(facts.format().name());
        @Nullable
        LocalDateTime taken = facts.takenAt();
        out.writeUTF(taken == null ? "" : taken.toString());
    }

    /** @throws RuntimeException if it cannot be meant */
    static Picture readPicture(DataInput in, long maxPixels, PixelArea area) throws IOException {
        PictureFacts facts = readFacts(in);
        boolean plain = in.readBoolean();
        int width = in.readInt();
        int height = in.readInt();
        if (width < 1 || height < 1 || (long) width * height > Math.min(maxPixels, Integer.MAX_VALUE / 3))
            throw new IllegalStateException("a picture of " + width + "x" + height + " was never allowed");
        byte[] rgb = new byte[width * height * 3];
        if (area.holds(rgb.length))
            area.read(rgb);
        else
            in.readFully(rgb);
        return new Picture(facts, new Pixels(width, height, rgb), plain);
    }

    private static PictureFacts readFacts(DataInput in) throws IOException {
        var id = new ContentId(in.readUTF());
        int width = in.readInt();
        int height = in.readInt();
        long bytes = in.readLong();
        PictureFormat format = PictureFormat.valueOf(in.readUTF());
        String taken = in.readUTF();
        return new PictureFacts(id, width, height, bytes, format,
                taken.isEmpty() ? null : LocalDateTime.parse(taken));
    }

    /** @throws RuntimeException if it cannot be meant */
    static Decoded.Unreadable readRefusal(DataInput in, String file) throws IOException {
        Decoded.Reason reason = Decoded.Reason.valueOf(in.readUTF());
        return new Decoded.Unreadable(file, reason, in.readUTF());
    }

    /** Readers quote what they found, and that may be long. */
    static String shortened(String sentence) {
        return sentence.length() <= LONGEST_SENTENCE ? sentence : sentence.substring(0, LONGEST_SENTENCE) + "…";
    }
}
