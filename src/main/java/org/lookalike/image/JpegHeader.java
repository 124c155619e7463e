package org.lookalike.image;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Walks the markers of a JPEG file up to its first scan. */
final class JpegHeader {
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;
    /** How many segments before its size a JPEG within another file may have. */
    private static final int MOST_SEGMENTS = 100;

    private final Bytes bytes;
    /** By number: where it starts, and its length. */
    private final Map<Integer, int[]> profileParts = new TreeMap<>();
    private int frame = -1;
    private int exif = -1;
    private int scan = -1;

    private JpegHeader(Bytes bytes) {
        this.bytes = bytes;
    }

    static Header read(Bytes bytes) throws Refusal {
        return walked(bytes).header();
    }

    static JpegHeader walked(Bytes bytes) throws Refusal {
        JpegHeader header = new JpegHeader(bytes);
        header.walk();
        return header;
    }

    /** What a JPEG that lies within another file claims; 0 if it does not say soon, or is none. */
    static long pixels(Bytes bytes, int start) throws Refusal {
        if (!bytes.matches(start, "\u00ff\u00d8"))
            return 0;
        int at = start + 2;
        for (int i = 0; i < MOST_SEGMENTS; i++) {
            at = JpegMarkers.seek(bytes, at);
            if (at + 9 >= bytes.length())
                return 0;
            if (JpegMarkers.isFrame(JpegMarkers.at(bytes, at)))
                return (long) bytes.u16(at + 5) * bytes.u16(at + 7);
            at += 2 + JpegMarkers.length(bytes, at);
        }
        throw Refusal
                .corrupt("a JPEG within a picture says in its first " + MOST_SEGMENTS + " segments how large it is");
    }

    /** Where the marker of its frame is. */
    int frame() {
        return frame;
    }

    /** Where the marker of its first scan is. */
    int scan() {
        return scan;
    }

    private void walk() throws Refusal {
        int at = 2;
        while (scan < 0) {
            at = JpegMarkers.seek(bytes, at);
            int marker = JpegMarkers.at(bytes, at);
            int length = JpegMarkers.length(bytes, at);
            if (marker == END_OF_IMAGE)
                throw Refusal.corrupt("the JPEG ends without a scan");
            if (marker == START_OF_SCAN)
                scan = at;
            else if (JpegMarkers.isFrame(marker) && frame < 0)
                frame = at;
            else if (marker == 0xe1 && exif < 0 && bytes.matches(at + 4, "Exif\0\0"))
                exif = at + 10;
            else if (marker == 0xe2 && length >= 16 && bytes.matches(at + 4, "ICC_PROFILE\0"))
                profileParts.putIfAbsent(bytes.u8(at + 16), new int[]{at + 18, length - 16});
            at += 2 + length;
        }
        if (frame < 0)
            throw Refusal.corrupt("the JPEG has a scan before it gives its size");
    }

    private Header header() throws Refusal {
        int type = JpegMarkers.at(bytes, frame);
        if (type != 0xc0 && type != 0xc1 && type != 0xc2)
            throw Refusal.unsupported("only baseline and progressive JPEG with Huffman coding are decoded, got type "
                    + (type - 0xc0));
        int precision = bytes.u8(frame + 4);
        if (precision != 8)
            throw Refusal.unsupported("only JPEG with 8 bits a sample are decoded, got " + precision);
        int components = bytes.u8(frame + 9);
        if (components < 1 || components > 4)
            throw Refusal.unsupported("only JPEG with 1 to 4 components are decoded, got " + components);
        if (bytes.u16(frame + 5) == 0 || bytes.u16(frame + 7) == 0)
            throw Refusal.unsupported("the JPEG gives its size only behind the picture");
        boolean passes = type == 0xc2 || bytes.u8(scan + 4) < components;
        if (passes)
            JpegScans.check(bytes, scan);
        Header.Kind colour = passes ? Header.Kind.PHOTOGRAPH_IN_PASSES : Header.Kind.PHOTOGRAPH;
        return new Header(bytes.u16(frame + 7), bytes.u16(frame + 5), (passes ? 3 : 1) * components,
                components == 3 ? colour : Header.Kind.WHOLE, exif, profile());
    }

    private byte @Nullable [] profile() {
        int length = profileParts.values().stream().mapToInt(part -> part[1]).sum();
        if (length == 0 || length > ColourProfiles.LARGEST)
            return null;
        ByteArrayOutputStream whole = new ByteArrayOutputStream(length);
        profileParts.values().forEach(part -> whole.write(bytes.data(), part[0], part[1]));
        return whole.toByteArray();
    }
}
