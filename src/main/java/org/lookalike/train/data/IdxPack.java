package org.lookalike.train.data;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * MNIST's own format, gzipped or not: a file of pictures and one of labels, each with the type, the number of dimensions and
 * these ahead (LeCun et al., "The MNIST database of handwritten digits", file formats). Labels are categories 0 to 255.
 *
 * @param part the folder of its part
 */
record IdxPack(String part, Path pictures, Path labels) implements PackedPictures.Pack {
    private static final int PICTURES = 0x00000803;
    private static final int LABELS = 0x00000801;
    private static final int LARGEST_SIDE = 4_096;
    private static final int GZIP = 0x1f8b;

    /** Those that have both files, under their usual names. */
    static List<IdxPack> among(List<Path> files) {
        List<IdxPack> packs = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (!name.matches("(train|t10k|test)-images[-.]idx3-ubyte(\\.gz)?"))
                continue;
            String begin = name.substring(0, name.indexOf("-images"));
            files.stream()
                    .filter(other -> other.getFileName().toString().matches(begin + "-labels[-.]idx1-ubyte(\\.gz)?"))
                    .findFirst()
                    .ifPresent(other -> packs.add(new IdxPack(begin.equals("train") ? "train" : "test", file, other)));
        }
        return packs;
    }

    @Override
    public List<Path> files() {
        return List.of(pictures, labels);
    }

    private static DataInputStream open(Path file) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.mark(2);
        int magic = in.read() << 8 | in.read();
        in.reset();
        return new DataInputStream(
                magic == GZIP ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16) : in);
    }

    private static IOException bad(Path file, String rule) {
        return new IOException(file + " is no IDX file of this kind: " + rule);
    }

    private static int dimension(DataInputStream in, Path file, int most) throws IOException {
        int dimension = in.readInt();
        if (dimension < 1 || dimension > most)
            throw bad(file, "a dimension is 1 to " + most + ", got " + dimension);
        return dimension;
    }

    private static int begin(DataInputStream in, Path file, int kind) throws IOException {
        int found = in.readInt();
        if (found != kind)
            throw bad(file, String.format("it begins with %08x, got %08x", kind, found));
        return dimension(in, file, Integer.MAX_VALUE);
    }

    @Override
    public long count() throws IOException {
        try (DataInputStream in = open(pictures)) {
            return begin(in, pictures, PICTURES);
        } catch (EOFException | ZipException e) {
            throw bad(pictures, "it is cut off or damaged");
        }
    }

    @Override
    public void read(PackedPictures.Taker taker) throws IOException {
        try (DataInputStream in = open(pictures); DataInputStream of = open(labels)) {
            int count = begin(in, pictures, PICTURES);
            int height = dimension(in, pictures, LARGEST_SIDE);
            int width = dimension(in, pictures, LARGEST_SIDE);
            int named = begin(of, labels, LABELS);
            if (named != count)
                throw bad(labels, "it has a label for each of the " + count + " pictures, got " + named);
            for (int i = 0; i < count; i++) {
                byte[] levels = new byte[height * width];
                in.readFully(levels);
                taker.take(new RawPicture(1, width, height, levels), Integer.toString(of.readUnsignedByte()), i);
            }
        } catch (EOFException | ZipException e) {
            throw bad(pictures, "it or its labels are cut off or damaged");
        }
    }
}
