package org.lookalike.image;

import java.awt.color.ICC_Profile;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Decoding in this very process. Java code that fails at a file costs that file only; what native code or an endless loop
 * may cost is for {@link Workers} to bear.
 */
final class LocalDecoding implements DecodingPlace {
    /** Always taken before {@link #pixelMemory}, never after it: nobody waits for somebody who waits. */
    private final Memory fileMemory;
    private final Memory pixelMemory;

    LocalDecoding(Memory fileMemory, Memory pixelMemory) {
        this.fileMemory = fileMemory;
        this.pixelMemory = pixelMemory;
    }

    static LocalDecoding ofThisHeap() {
        return new LocalDecoding(MemoryBudget.forFiles(), MemoryBudget.forPixels());
    }

    @Override
    public Decoded decode(Source source, DecoderOptions options) {
        return switch (source) {
            case Source.File(Path path) -> FileInMemory.decode(path, options, fileMemory,
                    bytes -> decode(bytes, source.name(), options));
            case Source.InMemory(byte[] bytes, String name) -> decode(bytes, name, options);
        };
    }

    private Decoded decode(byte[] bytes, String name, DecoderOptions options) {
        try {
            FileInMemory.checkSize(bytes.length, options);
            PictureFormat format = Sniffer.sniff(bytes).orElseThrow(() -> Sniffer.unknown(bytes));
            return new Decoded.Readable(decode(bytes, format, options));
        } catch (Refusal e) {
            return e.of(name);
        } catch (OutOfMemoryError e) {
            return FileInMemory.tooLarge(name);
        }
    }

    private Picture decode(byte[] bytes, PictureFormat format, DecoderOptions options) throws Refusal {
        Header header = Header.of(format, bytes);
        if (header.pixels() > options.maxPixels())
            throw new Refusal(Decoded.Reason.TOO_LARGE, String.format(Locale.ROOT,
                    "a picture has at most %,d pixels, got %,d (%dx%d)", options.maxPixels(), header.pixels(),
                    header.width(), header.height()));
        Exif exif = Exif.read(bytes, header.exif());
        Pixels pixels = Orientation.upright(pixels(bytes, format, header, options), exif.orientation());
        boolean sideways = Orientation.turnsSideways(exif.orientation());
        PictureFacts facts = new PictureFacts(ContentId.of(bytes), sideways ? header.height() : header.width(),
                sideways ? header.width() : header.height(), bytes.length, format, exif.takenAt());
        boolean plain = header.plain(format) && exif.orientation() == 1 && bytes.length <= Thumbnail.SMALL_FILE
                && BareFile.is(format, bytes);
        return new Picture(facts, pixels, plain);
    }

    private Pixels pixels(byte[] bytes, PictureFormat format, Header header, DecoderOptions options) throws Refusal {
        DecodingPlan plan = DecodingPlan.of(header, options, pixelMemory.bytes());
        Memory.Lease lease = pixelMemory.acquire(plan.memory());
        try {
            requireComplete(bytes, format, header);
            return plan.nativeCode()
                    ? finished(requireSize(OpenCvCodec.decode(bytes, plan.step()), format, header, plan),
                            ColourProfiles.parse(header.icc()), options)
                    : byImageIo(bytes, format, header, plan, options);
        } catch (RuntimeException | StackOverflowError e) {
            throw Refusal.damaged(format, e);
        } finally {
            lease.close();
        }
    }

    /** Of formats whose header's walk does not show that the data are all there. */
    private static void requireComplete(byte[] bytes, PictureFormat format, Header header) throws Refusal {
        switch (format) {
            case JPEG -> JpegCompleteness.check(new Bytes(bytes, true));
            case PNG -> PngHeader.requireComplete(new Bytes(bytes, true), header);
            case GIF, BMP, TIFF, WEBP -> {
            }
        }
    }

    private static Pixels byImageIo(byte[] bytes, PictureFormat format, Header header, DecodingPlan plan,
            DecoderOptions options) throws Refusal {
        ImageIoCodec.Stored stored = ImageIoCodec.decode(bytes, format, plan.step());
        ICC_Profile profile = stored.profile() == null ? ColourProfiles.parse(header.icc()) : stored.profile();
        Pixels pixels = header.kind() == Header.Kind.ANIMATION
                ? Canvas.place(stored.pixels(), format, bytes, header)
                : stored.pixels();
        return finished(requireSize(pixels, format, header, plan), profile, options);
    }

    /** Decoders look for the size by themselves, and might find another. */
    private static Pixels requireSize(Pixels pixels, PictureFormat format, Header header, DecodingPlan plan)
            throws Refusal {
        if (pixels.width() != Math.ceilDiv(header.width(), plan.step())
                || pixels.height() != Math.ceilDiv(header.height(), plan.step()))
            throw Refusal.corrupt("the " + format + " data hold another size than the file says");
        return pixels;
    }

    private static Pixels finished(Pixels stored, @Nullable ICC_Profile profile, DecoderOptions options) {
        Pixels reduced = BoxFilter.reduce(stored, options.reduction(stored.width(), stored.height()));
        return profile == null ? reduced : ColourProfiles.toSrgb(reduced, profile);
    }
}
