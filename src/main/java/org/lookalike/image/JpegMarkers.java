package org.lookalike.image;

/** The grammar of a JPEG file: markers, their lengths, and the coded data between them. */
final class JpegMarkers {

    private JpegMarkers() {}

    /** The code of the marker at a place. */
    static int at(Bytes bytes, int at) throws Refusal {
        bytes.need(at, 2, "next JPEG marker");
        if (bytes.u8(at) != 0xff)
            throw Refusal.corrupt("a JPEG marker starts with ff, got " + Integer.toHexString(bytes.u8(at)) + " at byte "
                    + at);
        return bytes.u8(at + 1);
    }

    /** How many bytes follow a marker's two, its length field included; all of them are there. */
    static int length(Bytes bytes, int at) throws Refusal {
        int marker = at(bytes, at);
        if (marker == 0xff)
            return -1; // a fill byte: the next marker starts one further
        if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd9))
            return 0;
        int length = bytes.u16(at + 2);
        if (length < 2)
            throw Refusal.corrupt("a JPEG segment is at least 2 bytes long, got " + length + " at byte " + at);
        bytes.need(at + 2L, length, "JPEG header");
        return length;
    }

    /** Where the next marker starts, past the stray bytes that some writers leave between segments. */
    static int seek(Bytes bytes, int from) {
        int at = from;
        while (at < bytes.length() && bytes.data()[at] != (byte) 0xff)
            at++;
        return at;
    }

    static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    /** The first marker at or after a place that ends coded data; the file's length if there is none. */
    static int endOfData(Bytes bytes, int from) {
        byte[] data = bytes.data();
        for (int i = from; i < data.length - 1; i++) {
            if (data[i] != (byte) 0xff)
                continue;
            int code = data[i + 1] & 0xff;
            if (code != 0 && code != 0xff && (code < 0xd0 || code > 0xd7))
                return i;
        }
        return data.length;
    }
}
