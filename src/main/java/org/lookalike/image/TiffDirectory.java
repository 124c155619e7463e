package org.lookalike.image;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One directory of a TIFF structure, as in TIFF files and EXIF blocks. Its values are read one by one, where they are asked
 * for: a count in the file makes nobody hold as many.
 */
final class TiffDirectory {
    private static final int ENTRY = 12;
    /** By type: BYTE, ASCII, SHORT, LONG and so on, as TIFF numbers them. */
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};

    private final Bytes bytes;
    private final int base;
    private final Map<Integer, Integer> entries = new LinkedHashMap<>();

    private TiffDirectory(Bytes bytes, int base) {
        this.bytes = bytes;
        this.base = base;
    }

    /** @param base where the structure starts: all its offsets count from there */
    static TiffDirectory first(Bytes bytes, int base) throws Refusal {
        return at(bytes, base, bytes.u32(base + 4));
    }

    /** As many entries as there are, even if it says that there are more; of a tag given twice the first. */
    static TiffDirectory at(Bytes bytes, int base, long offset) throws Refusal {
        bytes.need(base + offset, 2, "TIFF directory");
        int start = base + (int) offset;
        TiffDirectory directory = new TiffDirectory(bytes, base);
        int count = Math.min(bytes.u16(start), (bytes.length() - start - 2) / ENTRY);
        for (int i = 0; i < count; i++)
            directory.entries.putIfAbsent(bytes.u16(start + 2 + i * ENTRY), start + 2 + i * ENTRY);
        return directory;
    }

    Set<Integer> tags() {
        return entries.keySet();
    }

    boolean has(int tag) {
        return entries.containsKey(tag);
    }

    /** Where the entry is. */
    OptionalInt entry(int tag) {
        Integer entry = entries.get(tag);
        return entry == null ? OptionalInt.empty() : OptionalInt.of(entry);
    }

    /** How many values a tag claims to have; 0 without it. */
    long count(int tag) throws Refusal {
        Integer entry = entries.get(tag);
        return entry == null ? 0 : bytes.u32(entry + 4);
    }

    /** How many bytes its values claim to take. */
    long size(int tag) throws Refusal {
        return count(tag) * typeBytes(tag);
    }

    /** Where its values are: in its entry if they fit in four bytes, else elsewhere; all of them are there. */
    int place(int tag) throws Refusal {
        int entry = entries.getOrDefault(tag, 0);
        long place = size(tag) <= 4 ? entry + 8 : base + bytes.u32(entry + 8);
        bytes.need(place, size(tag), "TIFF tag " + tag);
        return (int) place;
    }

    long number(int tag, int index, long absent) throws Refusal {
        if (index >= count(tag))
            return absent;
        int size = typeBytes(tag);
        int at = place(tag) + index * size;
        return switch (size) {
            case 1 -> bytes.u8(at);
            case 2 -> bytes.u16(at);
            default -> bytes.u32(at);
        };
    }

    /** Up to its end or a zero. */
    String text(int tag, int most) throws Refusal {
        String text = bytes.text(place(tag), (int) Math.min(size(tag), most));
        int end = text.indexOf(0);
        return end < 0 ? text : text.substring(0, end);
    }

    private int typeBytes(int tag) throws Refusal {
        Integer entry = entries.get(tag);
        int type = entry == null ? 0 : bytes.u16(entry + 2);
        return type < TYPE_BYTES.length ? TYPE_BYTES[type] : 1;
    }
}
