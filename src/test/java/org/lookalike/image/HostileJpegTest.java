package org.lookalike.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lookalike.image.Decoded.Reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lookalike.image.Quarantine.assertHarmless;
import static org.lookalike.image.Quarantine.assertRefused;

/** JPEG files that claim much, or have it in few bytes. */
class HostileJpegTest {

    @Test
    void aMillionScansAreTooMany() {
        assertRefused(Reason.TOO_LARGE, "a JPEG has at most 100 scans, got more",
                JpegFile.withBeforeEnd(JpegFile.progressive(), JpegFile.emptyScan(), 1_000_000));
    }

    @Test
    void anEndMarkerInACommentHidesNoScans() {
        byte[] comment = JpegFile.comment(new byte[]{(byte) 0xff, (byte) 0xd9});
        byte[] jpeg = JpegFile.withBeforeEnd(JpegFile.progressive(), comment, 1);

        assertRefused(Reason.TOO_LARGE, "a JPEG has at most 100 scans, got more",
                JpegFile.withBeforeEnd(jpeg, JpegFile.emptyScan(), 101));
    }

    @Test
    void scansInCommentsAreNone() {
        byte[] jpeg = JpegFile.withBeforeEnd(JpegFile.progressive(), JpegFile.comment(JpegFile.emptyScan()), 1000);

        assertHarmless(48, 32, jpeg);
    }

    @Test
    void theLargestSizeIsRefusedHoweverItIsCoded() {
        for (byte[] jpeg : new byte[][]{JpegFile.baseline(), JpegFile.progressive(), Fixtures.resource("cmyk.jpg")})
            assertRefused(Reason.TOO_LARGE, "a picture has at most 100,000,000 pixels, got 4,294,836,225 (65535x65535)",
                    JpegFile.claiming(jpeg, 65_535, 65_535));
    }

    @Test
    void whatNeedsTooMuchMemoryIsNotDecodedToSeeWhetherItIsComplete() {
        byte[] endless = JpegFile.claiming(JpegFile.progressive(), 9000, 9000);

        assertRefused(Reason.TOO_LARGE,
                "decoding it takes 494 MB of memory, and at most 9 MB are set aside for pictures;"
                        + " give more with LOOKALIKE_JAVA_OPTIONS=-Xmx4g",
                Arrays.copyOf(endless, endless.length - 2));
    }

    @Test
    void oneScanForEachComponentIsCountedAsSeveralPasses() throws Refusal {
        byte[] jpeg = JpegFile.baseline();
        jpeg[JpegFile.scan(jpeg) + 4] = 1;

        assertEquals(Header.Kind.PHOTOGRAPH_IN_PASSES, Header.of(PictureFormat.JPEG, jpeg).kind());
    }

    @Test
    void nobodyKnowsWhatAHundredComponentsMean() {
        byte[] jpeg = JpegFile.baseline();
        jpeg[JpegFile.frame(jpeg) + 9] = 100;

        assertRefused(Reason.UNSUPPORTED, "only JPEG with 1 to 4 components are decoded, got 100", jpeg);
    }

    @Test
    void aSizeBehindThePictureIsNotWaitedFor() {
        assertRefused(Reason.UNSUPPORTED, "the JPEG gives its size only behind the picture",
                JpegFile.claiming(JpegFile.baseline(), 48, 0));
    }

    @Test
    void aHugeProfileIsPassedOver() {
        assertHarmless(48, 32, JpegFile.withProfile(JpegFile.baseline(), 255, 65_500));
    }

    @Test
    void aNonsensicalProfileIsPassedOver() {
        assertHarmless(48, 32, JpegFile.withProfile(JpegFile.baseline(), 3, 200));
    }

    @Test
    void cameraNotesThatClaimGigabytesOrLeadInCirclesAreLeftAlone() {
        int entries = 5000;
        ByteBuffer notes = ByteBuffer.allocate(6 + 8 + 2 + 12 * entries + 4);
        notes.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) entries);
        notes.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) 6).putShort((short) 0);
        notes.putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(8); // itself
        for (int i = 2; i < entries; i++)
            notes.putShort((short) (0x9000 + i)).putShort((short) 7).putInt(2_000_000_000).putInt(8);
        byte[] jpeg = Fixtures.withSegment(JpegFile.baseline(), 0xe1, notes.array());

        assertHarmless(32, 48, jpeg);
    }
}
