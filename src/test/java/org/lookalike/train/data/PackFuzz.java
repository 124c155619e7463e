package org.lookalike.train.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.lookalike.fuzz.FuzzTarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Pictures packed together: a kind, two bytes for the length of the first file, then MNIST's pictures and labels or a batch of
 * CIFAR and the categories' names.
 */
public final class PackFuzz implements FuzzTarget {
    private static final int KINDS = 3;
    private final Path folder;

    public PackFuzz() {
        try {
            folder = Files.createTempDirectory("packs");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<byte[]> seeds() throws IOException {
        byte[] digits = ByteBuffer.allocate(28).putInt(0x803).putInt(2).putInt(2).putInt(3).array();
        byte[] named = ByteBuffer.allocate(10).putInt(0x801).putInt(2).put((byte) 7).put((byte) 1).array();
        byte[] names = "cat\nsea gull\n".getBytes(StandardCharsets.UTF_8);
        byte[] one = new byte[3_073];
        byte[] hundred = new byte[3_074];
        one[0] = 1;
        hundred[1] = 1;
        return List.of(input(0, digits, named), input(0, gzipped(digits), gzipped(named)), input(1, one, names),
                input(2, hundred, names));
    }

    private static byte[] input(int kind, byte[] first, byte[] second) {
        return ByteBuffer.allocate(3 + first.length + second.length)
                .put((byte) kind)
                .putShort((short) first.length)
                .put(first)
                .put(second)
                .array();
    }

    private static byte[] gzipped(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    @Override
    public List<String> words() {
        return List.of("\u0000\u0000\u0008\u0003", "\u0000\u0000\u0008\u0001", "\u001f\u008b\u0008", "\n");
    }

    @Override
    public void take(byte[] input) throws IOException {
        if (input.length < 3)
            return;
        int length = Math.min(ByteBuffer.wrap(input).getShort(1) & 0xffff, input.length - 3);
        byte[] first = Arrays.copyOfRange(input, 3, 3 + length);
        byte[] second = Arrays.copyOfRange(input, 3 + length, input.length);
        switch ((input[0] & 255) % KINDS) {
            case 0 -> take("train-images-idx3-ubyte", first, "train-labels-idx1-ubyte", second);
            case 1 -> take("data_batch_1.bin", first, "batches.meta.txt", second);
            default -> take("train.bin", first, "fine_label_names.txt", second);
        }
    }

    private void take(String firstName, byte[] first, String secondName, byte[] second) throws IOException {
        List<Path> files = List.of(Files.write(folder.resolve(firstName), first),
                Files.write(folder.resolve(secondName), second));
        try {
            List<? extends PackedPictures.Pack> packs = firstName.endsWith(".bin")
                    ? CifarPack.among(files)
                    : IdxPack.among(files);
            assertEquals(1, packs.size());
            long[] taken = new long[1];
            packs.getFirst().read((picture, category, number) -> {
                assertEquals(picture.planes() * picture.width() * picture.height(), picture.levels().length);
                assertFalse(category.isBlank() || category.contains("/") || category.startsWith("."), category);
                assertEquals(taken[0]++, number);
            });
            assertEquals(taken[0], packs.getFirst().count());
        } catch (IOException e) {
            assertTrue(String.valueOf(e.getMessage()).startsWith(folder.toString()), e::toString);
        }
    }
}
