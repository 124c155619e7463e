package org.lookalike.image;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Walks the markers of a JPEG file up to its first scan. */
final class JpegHeader {
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;

    private final Bytes bytes;
    private final Map<Integer, byte[]> profileParts = new TreeMap<>();
    private int frame = -1;
    private int exif = -1;

    private JpegHeader(Bytes bytes) {
        this.bytes = bytes;
    }

    static Header read(Bytes bytes) throws Refusal {
        return new JpegHeader(bytes).walk();
    }

    private Header walk() throws Refusal {
        int at = 2;
        while (true) {
            at = JpegMarkers.seek(bytes, at);
            int marker = JpegMarkers.at(bytes, at);
            int length = JpegMarkers.length(bytes, at);
            if (marker == END_OF_IMAGE)
                throw Refusal.corrupt("the JPEG ends without a scan");
            if (marker == START_OF_SCAN)
                return header(at);
            if (JpegMarkers.isFrame(marker) && frame < 0)
                frame = at;
            else if (marker == 0xe1 && exif < 0 && bytes.matches(at + 4, "Exif\0\0"))
                exif = at + 10;
            else if (marker == 0xe2 && bytes.matches(at + 4, "ICC_PROFILE\0"))
                profileParts.put(bytes.u8(at + 16), slice(at + 18, at + 2 + length));
            at += 2 + length;
        }
    }

    private Header header(int scan) throws Refusal {
        if (frame < 0)
            throw Refusal.corrupt("the JPEG has a scan before it gives its size");
        int type = JpegMarkers.at(bytes, frame);
        if (type != 0xc0 && type != 0xc1 && type != 0xc2)
            throw Refusal.unsupported("only baseline and progressive JPEG with Huffman coding are decoded, got type "
                    + (type - 0xc0));
        int precision = bytes.u8(frame + 4);
        if (precision != 8)
            throw Refusal.unsupported("only JPEG with 8 bits a sample are decoded, got " + precision);
        int components = bytes.u8(frame + 9);
        if (bytes.u16(frame + 5) == 0 || bytes.u16(frame + 7) == 0)
            throw Refusal.unsupported("the JPEG gives its size only behind the picture");
        JpegCompleteness.check(bytes, frame, scan);
        boolean progressive = type == 0xc2;
        Header.Kind colour = progressive ? Header.Kind.PROGRESSIVE_PHOTOGRAPH : Header.Kind.PHOTOGRAPH;
        return new Header(bytes.u16(frame + 7), bytes.u16(frame + 5), (progressive ? 3 : 1) * components,
                components == 3 ? colour : Header.Kind.WHOLE, exif, profile());
    }

    private byte @Nullable [] profile() {
        if (profileParts.isEmpty())
            return null;
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        profileParts.values().forEach(whole::writeBytes);
        return whole.toByteArray();
    }

    private byte[] slice(int from, int to) {
        byte[] slice = new byte[Math.max(0, to - from)];
        System.arraycopy(bytes.data(), from, slice, 0, slice.length);
        return slice;
    }
}
