package org.lookalike.catalog.map;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import org.lookalike.image.ContentId;

/**
 * Where pictures lie, in order of content id: from 0 to 1 both ways, y downwards.
 *
 * @param ids 32 bytes each
 * @param places x and y each
 * @param later those that came after the map was made
 */
@SuppressWarnings("ArrayRecordComponent") // shared within this package, written by nobody
record Positions(byte[] ids, float[] places, BitSet later) {
    static final int ID_BYTES = 32;

    Positions {
        if (ids.length % ID_BYTES != 0 || places.length != 2 * (ids.length / ID_BYTES))
            throw new IllegalArgumentException("every id has " + ID_BYTES + " bytes and two coordinates, got "
                    + ids.length + " bytes and " + places.length + " coordinates");
    }

    int count() {
        return places.length / 2;
    }

    float x(int picture) {
        return places[2 * picture];
    }

    float y(int picture) {
        return places[2 * picture + 1];
    }

    byte[] id(int picture) {
        return Arrays.copyOfRange(ids, picture * ID_BYTES, (picture + 1) * ID_BYTES);
    }

    /** Less than, equal to or more than 0 as the picture's id is before, at or after the given one. */
    int compare(int picture, byte[] id) {
        int start = picture * ID_BYTES;
        return Arrays.compareUnsigned(ids, start, start + ID_BYTES, id, 0, ID_BYTES);
    }

    /**
     * The picture whose id begins so; -1 if there is none.
     *
     * @param start at most 32 bytes
     */
    int find(byte[] start) {
        byte[] least = Arrays.copyOf(start, ID_BYTES);
        int low = 0;
        int high = count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(middle, least) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low < count() && Arrays.equals(Arrays.copyOf(id(low), start.length), start) ? low : -1;
    }

    ContentId contentId(int picture) {
        return new ContentId(HexFormat.of().formatHex(id(picture)));
    }

    /** Grows by one picture after the other, in order of content id. */
    static final class Growing {
        private byte[] ids;
        private float[] places;
        private final BitSet later = new BitSet();
        private int count;

        Growing(int expected) {
            ids = new byte[Math.max(1, expected) * ID_BYTES];
            places = new float[Math.max(1, expected) * 2];
        }

        void add(byte[] id, float x, float y, boolean isLater) {
            if (2 * count == places.length) {
                ids = Arrays.copyOf(ids, ids.length * 2);
                places = Arrays.copyOf(places, places.length * 2);
            }
            System.arraycopy(id, 0, ids, count * ID_BYTES, ID_BYTES);
            places[2 * count] = x;
            places[2 * count + 1] = y;
            later.set(count, isLater);
            count++;
        }

        Positions done() {
            return new Positions(Arrays.copyOf(ids, count * ID_BYTES), Arrays.copyOf(places, count * 2), later);
        }
    }
}
