package org.lookalike.model;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.JniUtils;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A TorchScript module in the making: methods as source, constants as raw storages, in a zip archive of version 9 as
 * PyTorch 2 reads it.
 */
final class TorchScriptArchive {
    private static final String CLASS = "__torch__.Network";

    private final List<Constant> constants = new ArrayList<>();
    private final StringBuilder methods = new StringBuilder();
    private int attributes;

    @SuppressWarnings("ArrayRecordComponent") // written once, compared by nobody
    private record Constant(long[] shape, long[] strides, byte[] raw, String storageType) {
        void pickle(Pickle pickle, String key) {
            pickle.tensor(storageType, key, shape, strides);
        }
    }

    /** Adds a method that takes and returns a tensor; its parameter is called {@code x}. */
    void method(String name, String body) {
        method(name, "x: Tensor", "Tensor", body);
    }

    /** @param parameters with their types, as TorchScript writes them */
    void method(String name, String parameters, String returned, String body) {
        methods.append("  def %s(self: %s,\n    %s) -> %s:\n".formatted(name, CLASS, parameters, returned))
                .append(body);
    }

    /** Adds a tensor attribute, to be set by a method, and returns its name. */
    String attribute() {
        return "p" + attributes++;
    }

    /** Adds a constant and returns the expression for it. */
    String constant(long[] shape, float[] data, boolean bf16) {
        long[] strides = new long[shape.length];
        long stride = 1;
        for (int i = shape.length - 1; i >= 0; i--) {
            strides[i] = stride;
            stride *= shape[i];
        }
        return add(shape, strides, data, bf16);
    }

    /** The same for a four-dimensional tensor, stored O H W I. */
    String channelsLast(long[] shape, float[] data, boolean bf16) {
        long in = shape[1];
        return add(shape, new long[]{in * shape[2] * shape[3], 1, shape[3] * in, in},
                new Tensor(shape, data).channelsLast(), bf16);
    }

    private String add(long[] shape, long[] strides, float[] data, boolean bf16) {
        constants.add(new Constant(shape, strides, bf16 ? bf16(data) : fp32(data),
                bf16 ? "BFloat16Storage" : "FloatStorage"));
        return "CONSTANTS.c" + (constants.size() - 1);
    }

    private static byte[] fp32(float[] data) {
        ByteBuffer raw = ByteBuffer.allocate(4 * data.length).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(data);
        return raw.array();
    }

    /** Rounds to the nearest, ties to even, as PyTorch does. */
    private static byte[] bf16(float[] data) {
        ByteBuffer raw = ByteBuffer.allocate(2 * data.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float number : data) {
            int bits = Float.floatToRawIntBits(number);
            raw.putShort((short) ((bits + 0x7fff + ((bits >>> 16) & 1)) >>> 16));
        }
        return raw.array();
    }

    /**
     * In PyTorch.
     *
     * @param manager gets the module, which whoever asked closes
     * @throws UncheckedIOException if there is no room for a temporary file
     */
    PtSymbolBlock load(NDManager manager) {
        try {
            Path file = Files.createTempFile("lookalike", ".pt");
            try {
                write(file);
                return JniUtils.loadModule((PtNDManager) manager, file, false, new String[0], new String[0], false);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "data.pkl", module());
            put(zip, "data/0", new byte[4]);
            put(zip, "code/__torch__.py", source().getBytes(StandardCharsets.UTF_8));
            put(zip, "constants.pkl", constantTuple());
            for (int i = 0; i < constants.size(); i++)
                put(zip, "constants/" + i, constants.get(i).raw());
            put(zip, "version", "9\n".getBytes(StandardCharsets.UTF_8));
            put(zip, "byteorder", "little".getBytes(StandardCharsets.UTF_8));
        }
    }

    private String source() {
        var source = new StringBuilder(
                "class Network(Module):\n  __parameters__ = []\n  __buffers__ = []\n  training : bool\n");
        for (int i = 0; i < attributes; i++)
            source.append("  p").append(i).append(" : Tensor\n");
        return source.append(methods).toString();
    }

    private byte[] module() {
        Pickle pickle = new Pickle().global("__torch__", "Network").opcode(')').newObject();
        pickle.opcode('}').opcode('(').string("training").no();
        Constant placeholder = new Constant(new long[]{1}, new long[]{1}, new byte[4], "FloatStorage");
        for (int i = 0; i < attributes; i++) {
            pickle.string("p" + i);
            placeholder.pickle(pickle, "0");
        }
        return pickle.opcode('u').opcode('b').done();
    }

    private byte[] constantTuple() {
        Pickle pickle = new Pickle().opcode('(');
        for (int i = 0; i < constants.size(); i++)
            constants.get(i).pickle(pickle, Integer.toString(i));
        return pickle.opcode('t').done();
    }

    /** Stored, not compressed: PyTorch maps the storages as they lie. */
    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry("network/" + name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
