package org.lookalike.image;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Whether a JPEG's coded data are all there. A file with its end marker is complete. One without is complete if its scans
 * have brought every bit of every coefficient and the last of them does not break off; decoders paint the rest grey and
 * say nothing.
 */
final class JpegCompleteness {

    private JpegCompleteness() {}

    /** Decodes the picture where nothing less tells. */
    static void check(Bytes bytes) throws Refusal {
        int end = bytes.length();
        while (end > 0 && bytes.data()[end - 1] == 0)
            end--; // some writers pad
        if (bytes.matches(end - 2, "\u00ff\u00d9"))
            return;
        JpegHeader header = JpegHeader.walked(bytes);
        if (!reachesEnd(bytes, header.frame(), header.scan()) && JpegWarnings.breaksOff(bytes.data()))
            throw Refusal
                    .truncated("the JPEG data end after " + bytes.length() + " bytes, in the middle of the picture");
    }

    /** True if the end marker is there; fails if scans are missing before the file ends. */
    private static boolean reachesEnd(Bytes bytes, int frame, int firstScan) throws Refusal {
        Map<Integer, int[]> bitsMissing = new HashMap<>();
        for (int i = 0; i < bytes.u8(frame + 9); i++) {
            int[] coefficients = new int[64];
            Arrays.fill(coefficients, Integer.MAX_VALUE);
            bitsMissing.put(bytes.u8(frame + 10 + 3 * i), coefficients);
        }
        int at = firstScan;
        while (at < bytes.length()) {
            int marker = JpegMarkers.at(bytes, at);
            if (marker == 0xd9)
                return true;
            int next = at + 2 + JpegMarkers.length(bytes, at);
            if (marker == 0xda) {
                note(bytes, at, bitsMissing);
                next = JpegMarkers.endOfData(bytes, next);
            }
            at = next;
        }
        for (int[] coefficients : bitsMissing.values())
            for (int missing : coefficients)
                if (missing != 0)
                    throw Refusal.truncated("the JPEG data end after " + bytes.length()
                            + " bytes, before the last scan of the picture");
        return false;
    }

    private static void note(Bytes bytes, int scan, Map<Integer, int[]> bitsMissing) throws Refusal {
        int components = bytes.u8(scan + 4);
        int spectrum = scan + 5 + 2 * components;
        int last = Math.min(bytes.u8(spectrum + 1), 63);
        for (int i = 0; i < components; i++) {
            int[] coefficients = bitsMissing.get(bytes.u8(scan + 5 + 2 * i));
            for (int k = bytes.u8(spectrum); coefficients != null && k <= last; k++)
                coefficients[k] = bytes.u8(spectrum + 2) & 0xf;
        }
    }
}
