package org.lookalike.image;

import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Turns files into pictures: upright, in sRGB, large ones at a reduced scale. One decoder serves any number of threads;
 * together they hold no more memory than is set aside for pictures, and wait for each other where that is not enough.
 * Whatever a file contains, the answer is a {@link Decoded}.
 */
public final class Decoder {
    private final DecoderOptions options;
    /** Always taken before {@link #pixelMemory}, never after it: nobody waits for somebody who waits. */
    private final MemoryBudget fileMemory;
    private final MemoryBudget pixelMemory;

    public Decoder(DecoderOptions options) {
        this(options, MemoryBudget.partOfHeap(6), MemoryBudget.partOfHeap(3));
    }

    Decoder(DecoderOptions options, MemoryBudget fileMemory, MemoryBudget pixelMemory) {
        this.options = options;
        this.fileMemory = fileMemory;
        this.pixelMemory = pixelMemory;
    }

    /** Likewise, sharing the memory with this one, but at another scale. */
    public Decoder withSides(int shorter, int longer) {
        return new Decoder(options.withSides(shorter, longer), fileMemory, pixelMemory);
    }

    public DecoderOptions options() {
        return options;
    }

    public Decoded decode(Path file) {
        String name = file.toString();
        try {
            long size = Files.size(file);
            checkSize(size);
            MemoryBudget.Lease lease = fileMemory.acquire(size);
            try {
                return decode(Files.readAllBytes(file), name);
            } finally {
                lease.close();
            }
        } catch (Refusal e) {
            return e.of(name);
        } catch (IOException | SecurityException e) {
            return new Decoded.Unreadable(name, Decoded.Reason.NO_ACCESS, sentence(e));
        } catch (OutOfMemoryError e) {
            return outOfMemory(name);
        }
    }

    /**
     * @param bytes a whole file, not written to meanwhile
     * @param name what to call it in an {@link Decoded.Unreadable}
     */
    public Decoded decode(byte[] bytes, String name) {
        try {
            checkSize(bytes.length);
            PictureFormat format = Sniffer.sniff(bytes).orElseThrow(() -> Sniffer.unknown(bytes));
            return new Decoded.Readable(decode(bytes, format));
        } catch (Refusal e) {
            return e.of(name);
        } catch (OutOfMemoryError e) {
            return outOfMemory(name);
        } catch (RuntimeException | StackOverflowError e) {
            // Decoders meet damage in ways of their own.
            return Refusal.corrupt("the data are damaged: " + e).of(name);
        }
    }

    private Picture decode(byte[] bytes, PictureFormat format) throws Refusal {
        Header header = Header.of(format, bytes);
        if (header.pixels() > options.maxPixels())
            throw new Refusal(Decoded.Reason.TOO_LARGE, String.format(Locale.ROOT,
                    "a picture has at most %,d pixels, got %,d (%dx%d)", options.maxPixels(), header.pixels(),
                    header.width(), header.height()));
        Exif exif = Exif.read(bytes, header.exif());
        Pixels pixels = Orientation.upright(pixels(bytes, format, header), exif.orientation());
        boolean sideways = Orientation.turnsSideways(exif.orientation());
        PictureFacts facts = new PictureFacts(ContentId.of(bytes), sideways ? header.height() : header.width(),
                sideways ? header.width() : header.height(), bytes.length, format, exif.takenAt());
        return new Picture(facts, pixels, header.plain(format) && exif.orientation() == 1);
    }

    private Pixels pixels(byte[] bytes, PictureFormat format, Header header) throws Refusal {
        DecodingPlan plan = DecodingPlan.of(header, options, pixelMemory.bytes());
        MemoryBudget.Lease lease = pixelMemory.acquire(plan.memory());
        try {
            return plan.nativeCode()
                    ? finished(OpenCvCodec.decode(bytes, plan.step()), ColourProfiles.parse(header.icc()))
                    : byImageIo(bytes, format, header, plan.step());
        } finally {
            lease.close();
        }
    }

    private Pixels byImageIo(byte[] bytes, PictureFormat format, Header header, int step) throws Refusal {
        ImageIoCodec.Stored stored = ImageIoCodec.decode(bytes, format, step);
        ICC_Profile profile = stored.profile() == null ? ColourProfiles.parse(header.icc()) : stored.profile();
        Pixels pixels = format == PictureFormat.GIF ? GifCanvas.place(stored.pixels(), bytes) : stored.pixels();
        return finished(pixels, profile);
    }

    private Pixels finished(Pixels stored, @Nullable ICC_Profile profile) {
        Pixels reduced = BoxFilter.reduce(stored, options.reduction(stored.width(), stored.height()));
        return profile == null ? reduced : ColourProfiles.toSrgb(reduced, profile);
    }

    private void checkSize(long size) throws Refusal {
        if (size > options.maxBytes())
            throw new Refusal(Decoded.Reason.TOO_LARGE, String.format(Locale.ROOT,
                    "a picture's file has at most %,d bytes, got %,d", options.maxBytes(), size));
    }

    private static String sentence(Exception e) {
        if (e instanceof NoSuchFileException)
            return "the file is not there";
        if (e instanceof AccessDeniedException)
            return "reading the file is not permitted";
        return "the file cannot be read: " + e.getMessage();
    }

    private static Decoded.Unreadable outOfMemory(String name) {
        return new Decoded.Unreadable(name, Decoded.Reason.TOO_LARGE,
                "decoding it takes more memory than Java has; give it more (-Xmx)");
    }
}
