package org.lookalike.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import org.lookalike.model.Safetensors.NumberType;

/**
 * What the header of a safetensors file says of a tensor.
 *
 * @param begin where its bytes begin, counted from the header's end
 * @param end behind them
 */
@SuppressWarnings("ArrayRecordComponent") // read once, compared by nobody
record TensorEntry(String name, String type, long[] shape, long begin, long end) {

    /** @throws BadBundle if it is no such entry */
    static TensorEntry of(String name, JsonNode entry) {
        JsonNode shape = entry.path("shape");
        JsonNode offsets = entry.path("data_offsets");
        if (!shape.isArray() || !offsets.isArray() || offsets.size() != 2)
            throw new BadBundle("\"" + name + "\" has a shape and two data_offsets, got " + shortened(entry));
        long[] sides = new long[shape.size()];
        for (int i = 0; i < sides.length; i++)
            sides[i] = whole(shape.get(i));
        return new TensorEntry(name, entry.path("dtype").asText(), sides, whole(offsets.get(0)), whole(offsets.get(1)));
    }

    private static long whole(JsonNode number) {
        return number.isIntegralNumber() && number.canConvertToLong() ? number.longValue() : -1;
    }

    private static String shortened(JsonNode entry) {
        String text = entry.toString();
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }

    /** @throws BadBundle if it does not lie within so many bytes, or they are not as many as its shape needs */
    void check(long bytes) {
        if (begin < 0 || end < begin || end > bytes)
            throw new BadBundle("\"" + name + "\" lies at " + begin + " to " + end + " of " + bytes + " bytes");
        try {
            long count = Tensor.count(shape);
            if (count == 0)
                throw new BadBundle("\"" + name + "\" holds no number");
            if (counted() && Math.multiplyExact(count, numberType().bytes()) != end - begin)
                throw new BadBundle("\"" + name + "\" has " + (end - begin) + " bytes, its shape needs "
                        + count * numberType().bytes());
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw new BadBundle("\"" + name + "\" has an impossible shape", e);
        }
    }

    /** Whether it is more than a counter, which nobody needs and which has a type of its own. */
    boolean counted() {
        return !name.endsWith("num_batches_tracked");
    }

    /** @throws BadBundle if it is none that can be read */
    NumberType numberType() {
        for (NumberType known : NumberType.values())
            if (known.name().equals(type))
                return known;
        throw new BadBundle("\"" + name + "\" holds numbers of type " + type + "; F32, F16 and BF16 can be read");
    }

    /**
     * Every byte belongs to one tensor, as the format has it; so no file asks for more memory than it has bytes.
     *
     * @throws BadBundle if tensors lie over one another or leave gaps
     */
    static void requireGapless(List<TensorEntry> entries, long bytes) {
        long at = 0;
        for (TensorEntry entry : entries.stream().sorted(Comparator.comparingLong(TensorEntry::begin)).toList()) {
            if (entry.begin < at)
                throw new BadBundle("no safetensors file: its tensors lie over one another");
            if (entry.begin > at)
                throw new BadBundle("no safetensors file: bytes " + at + " to " + entry.begin + " belong to no tensor");
            at = entry.end;
        }
        if (at < bytes)
            throw new BadBundle("no safetensors file: bytes " + at + " to " + bytes + " belong to no tensor");
    }
}
