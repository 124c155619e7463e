package org.lookalike.model;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes the few pickle (protocol 2) instructions that a TorchScript archive needs. Nothing here reads pickles.
 *
 * @see <a href="https://peps.python.org/pep-0307/">PEP 307</a>
 */
final class Pickle {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Pickle() {
        out.write(0x80);
        out.write(2);
    }

    Pickle opcode(char opcode) {
        out.write(opcode);
        return this;
    }

    Pickle string(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.write('X');
        int32(utf8.length);
        out.writeBytes(utf8);
        return this;
    }

    Pickle number(long value) {
        out.write('J');
        int32(Math.toIntExact(value));
        return this;
    }

    Pickle numbers(long[] values) {
        opcode('(');
        for (long value : values)
            number(value);
        return opcode('t');
    }

    Pickle no() {
        out.write(0x89);
        return this;
    }

    /** An object of the class on the stack, made from the empty tuple on top of it. */
    Pickle newObject() {
        out.write(0x81);
        return this;
    }

    Pickle global(String module, String name) {
        out.writeBytes(("c" + module + "\n" + name + "\n").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** A tensor over the archive's raw storage called {@code key}. */
    Pickle tensor(String storageType, String key, long[] shape, long[] strides) {
        global("torch._utils", "_rebuild_tensor_v2").opcode('(');
        opcode('(').string("storage")
                .global("torch", storageType)
                .string(key)
                .string("cpu")
                .number(Tensor.count(shape))
                .opcode('t')
                .opcode('Q');
        number(0).numbers(shape).numbers(strides).no();
        global("collections", "OrderedDict").opcode(')').opcode('R');
        return opcode('t').opcode('R');
    }

    byte[] done() {
        opcode('.');
        return out.toByteArray();
    }

    private void int32(int value) {
        for (int shift = 0; shift < 32; shift += 8)
            out.write(value >>> shift);
    }
}
