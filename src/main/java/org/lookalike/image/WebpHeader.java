package org.lookalike.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Walks the chunks of a WebP file: a picture alone, or a canvas with one picture or the frames of an animation. */
final class WebpHeader {
    private static final int FIRST = 12;
    private static final int CANVAS_LENGTH = 10;
    private static final int FRAME_LENGTH = 16;
    private static final int ANIMATED = 0x02;
    private static final int ALPHA = 0x10;

    private final Bytes bytes;
    private boolean extended;
    private boolean animated;
    private int width;
    private int height;
    private int exif = -1;
    private byte @Nullable [] icc;
    /** Where the chunks of the first frame are. */
    private int picture = -1;
    private int alpha = -1;
    private int frame = -1;
    private int frameWidth;
    private int frameHeight;

    private WebpHeader(Bytes bytes) {
        this.bytes = bytes;
    }

    static Header read(Bytes bytes) throws Refusal {
        WebpHeader header = walked(bytes);
        return new Header(header.width, header.height, 8, header.animated ? Header.Kind.ANIMATION : Header.Kind.WHOLE,
                header.exif, header.icc);
    }

    /** How many pixels the first frame lies from the left and from the top of its canvas. */
    static int[] corner(Bytes bytes) throws Refusal {
        WebpHeader header = walked(bytes);
        return header.frame < 0
                ? new int[2]
                : new int[]{2 * bytes.u24(header.frame + 8), 2 * bytes.u24(header.frame + 11)};
    }

    /** The first frame as a file of its own, without anything that is not pixels. */
    static Excerpt needed(Bytes bytes) throws Refusal {
        return walked(bytes).needed();
    }

    private Excerpt needed() throws Refusal {
        int pictureLength = whole(picture);
        int alphaLength = alpha < 0 ? 0 : whole(alpha);
        ByteBuffer head = ByteBuffer.allocate(extended ? FIRST + 8 + CANVAS_LENGTH : FIRST)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(bytes.data(), 0, 4)
                .putInt((extended ? 4 + 8 + CANVAS_LENGTH : 4) + alphaLength + pictureLength)
                .put(bytes.data(), 8, 4);
        if (extended)
            head.put(bytes.data(), FIRST, 8)
                    .putInt(bytes.u8(FIRST + 8) & ALPHA)
                    .putShort((short) (frameWidth - 1)) // a frame's sides have 14 bits
                    .put((byte) 0)
                    .putShort((short) (frameHeight - 1))
                    .put((byte) 0);
        Excerpt.Builder excerpt = Excerpt.of(bytes.data()).replaced(head.array());
        if (alpha >= 0)
            excerpt.part(alpha, Math.min(alphaLength, bytes.length() - alpha));
        // The last byte may be left out that only makes the length even.
        return excerpt.part(picture, Math.min(pictureLength, bytes.length() - picture)).replaced(new byte[1]).build();
    }

    /** A chunk's length with all around it. */
    private int whole(int at) throws Refusal {
        return 8 + (int) (bytes.u32(at + 4) + (bytes.u32(at + 4) & 1));
    }

    private static WebpHeader walked(Bytes bytes) throws Refusal {
        WebpHeader header = new WebpHeader(bytes);
        long end = 8 + bytes.u32(4);
        // Some writers leave out the last byte, which only makes the length even.
        bytes.need(0, end - (end & 1), "WebP data");
        header.walk(FIRST, end);
        if (header.picture < 0)
            throw Refusal.truncated("the WebP file ends before its picture");
        return header;
    }

    private void walk(int from, long end) throws Refusal {
        for (long at = from; at + 8 <= end && at + 8 <= bytes.length(); at += whole((int) at)) {
            bytes.need(at + 8, bytes.u32((int) at + 4), bytes.text((int) at, 4) + " chunk");
            note((int) at, (int) bytes.u32((int) at + 4));
        }
    }

    private void note(int at, int length) throws Refusal {
        int data = at + 8;
        switch (bytes.text(at, 4)) {
            case "VP8X" -> canvas(at, length);
            case "VP8 " -> {
                if (picture < 0 && (frame >= 0 || !animated))
                    picture(at, bytes.u16(data + 6) & 0x3fff, bytes.u16(data + 8) & 0x3fff);
            }
            case "VP8L" -> {
                int packed = bytes.s32(data + 1);
                if (picture < 0 && (frame >= 0 || !animated))
                    picture(at, (packed & 0x3fff) + 1, (packed >>> 14 & 0x3fff) + 1);
            }
            case "ALPH" -> alpha = picture < 0 ? at : alpha;
            case "ANMF" -> frame(at, length);
            case "EXIF" -> exif = bytes.matches(data, "Exif\0\0") ? data + 6 : data;
            case "ICCP" -> {
                if (icc == null && length <= ColourProfiles.LARGEST)
                    icc = Arrays.copyOfRange(bytes.data(), data, data + length);
            }
            default -> {
            }
        }
    }

    /** Only the first chunk tells of a canvas. */
    private void canvas(int at, int length) throws Refusal {
        if (at != FIRST)
            return;
        if (length < CANVAS_LENGTH)
            throw Refusal.corrupt("a WebP canvas is described by " + CANVAS_LENGTH + " bytes, got " + length);
        extended = true;
        animated = (bytes.u8(at + 8) & ANIMATED) != 0;
        width = bytes.u24(at + 12) + 1;
        height = bytes.u24(at + 15) + 1;
        frameWidth = width;
        frameHeight = height;
    }

    /** Of an animation the first frame is enough. */
    private void frame(int at, int length) throws Refusal {
        if (!animated || frame >= 0)
            return;
        if (length < FRAME_LENGTH)
            throw Refusal.corrupt("a WebP frame is described by " + FRAME_LENGTH + " bytes, got " + length);
        frame = at;
        frameWidth = bytes.u24(at + 14) + 1;
        frameHeight = bytes.u24(at + 17) + 1;
        int left = 2 * bytes.u24(at + 8);
        int top = 2 * bytes.u24(at + 11);
        if (left + frameWidth > width || top + frameHeight > height)
            throw Refusal.corrupt("a WebP frame lies within its canvas of " + width + "x" + height + ", got "
                    + frameWidth + "x" + frameHeight + " at " + left + ", " + top);
        alpha = -1;
        walk(at + 8 + FRAME_LENGTH, at + 8L + length);
        if (picture < 0)
            throw Refusal.corrupt("the first WebP frame holds no picture");
    }

    private void picture(int at, int wide, int high) throws Refusal {
        if (wide < 1 || high < 1)
            throw Refusal.corrupt("a WebP picture is at least 1x1 pixels, got " + wide + "x" + high);
        if (extended && (wide != frameWidth || high != frameHeight))
            throw Refusal.corrupt("a WebP picture is as large as its frame of " + frameWidth + "x" + frameHeight
                    + ", got " + wide + "x" + high);
        picture = at;
        if (!extended) {
            width = wide;
            height = high;
        }
    }
}
