package org.lookalike.image;

/** The scans of a JPEG that has several: each of them may take nearly no bytes and yet passes over the whole picture. */
final class JpegScans {
    /**
     * Encoders write about 10. "Two Issues with the JPEG Standard" (libjpeg-turbo.org) shows why there has to be an end;
     * LibreOffice stops at 100, too.
     */
    static final int MOST = 100;

    private JpegScans() {}

    /** @param first where the first scan's marker is */
    static void check(Bytes bytes, int first) throws Refusal {
        int scans = 0;
        int at = first;
        while (at < bytes.length() - 1 && bytes.u8(at + 1) != 0xd9) {
            boolean scan = bytes.u8(at + 1) == 0xda;
            if (scan && ++scans > MOST)
                throw new Refusal(Decoded.Reason.TOO_LARGE, "a JPEG has at most " + MOST + " scans, got more");
            int behind = at + 2 + JpegMarkers.length(bytes, at);
            at = scan ? JpegMarkers.endOfData(bytes, behind) : JpegMarkers.seek(bytes, behind);
        }
    }
}
