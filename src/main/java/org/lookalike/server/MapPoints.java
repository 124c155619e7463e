package org.lookalike.server;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;
import org.lookalike.catalog.map.MapView;
import org.lookalike.catalog.map.NamesOnMap;

/**
 * A map's points as bytes, 16 each, numbers little-endian. A 32-bit length and so many bytes of JSON come first, a
 * {@link Head}, padded by spaces so that what follows starts at a multiple of 8:
 *
 * <ul>
 * <li>the first 8 bytes of every content id, which name the picture in the other requests about the map,
 * <li>x, then y of every point, 16 bits without sign: 0 to 65535 from left to right and from top to bottom,
 * <li>the number of its category in the head's list, then of its prediction, 16 bits; 65535 for none.
 * </ul>
 */
final class MapPoints {
    /** Of an id, as sent. */
    static final int KEY_BYTES = 8;
    private static final int NONE = 0xffff;
    private static final int FULL = 0xffff;

    private MapPoints() {}

    /**
     * @param waiting new pictures that have no place yet; the next request shows them
     * @param categories most frequent first, at most 65,535
     */
    record Head(int points, int waiting, List<NamedCount> categories, List<NamedCount> predictions) {}

    record NamedCount(String name, int count) {}

    static byte[] of(MapView view) {
        byte[] head = Json.bytes(new Head(view.count(), view.waiting(), names(view.categories()),
                names(view.predictions())));
        int padded = (Integer.BYTES + head.length + 7) / 8 * 8;
        ByteBuffer bytes = ByteBuffer.allocate(padded + view.count() * (KEY_BYTES + 4 * Short.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(padded - Integer.BYTES).put(head);
        while (bytes.position() < padded)
            bytes.put((byte) ' ');
        for (int i = 0; i < view.count(); i++)
            bytes.put(view.idBytes(i), 0, KEY_BYTES);
        for (int i = 0; i < view.count(); i++)
            bytes.putShort(unit(view.x(i)));
        for (int i = 0; i < view.count(); i++)
            bytes.putShort(unit(view.y(i)));
        put(bytes, view.categories());
        put(bytes, view.predictions());
        return bytes.array();
    }

    private static List<NamedCount> names(NamesOnMap table) {
        return IntStream.range(0, Math.min(NONE, table.names().size()))
                .mapToObj(i -> new NamedCount(table.names().get(i), table.counts()[i]))
                .toList();
    }

    private static void put(ByteBuffer bytes, NamesOnMap table) {
        for (int number : table.ofPicture())
            bytes.putShort((short) (number < 0 ? NONE : Math.min(NONE, number)));
    }

    private static short unit(float share) {
        return (short) Math.clamp(Math.round(share * FULL), 0, FULL);
    }
}
