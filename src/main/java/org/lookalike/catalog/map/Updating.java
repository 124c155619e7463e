package org.lookalike.catalog.map;

import java.util.HexFormat;
import org.lookalike.image.ContentId;
import org.lookalike.search.Labelled;
import org.lookalike.search.PictureIndex;

/** Goes through a collection and its map side by side, both in order of content id: drops what is gone, places what is new. */
final class Updating {
    private final PictureIndex index;
    private final Projection projection;
    private final Positions before;
    private final int atOnce;
    private final Positions.Growing now;
    private final NamesOnMap.Growing categories = new NamesOnMap.Growing();
    private final NamesOnMap.Growing predictions = new NamesOnMap.Growing();
    private int next;
    private int vanished;
    private int placed;
    private int waiting;

    /** @param atOnce so many new pictures are placed at most */
    Updating(PictureIndex index, MadeMap map, int atOnce) {
        this.index = index;
        this.projection = map.projection();
        this.before = map.positions();
        this.atOnce = atOnce;
        this.now = new Positions.Growing(before.count());
    }

    MapView run() {
        index.refresh();
        index.forEachLabelled(this::take);
        vanished += before.count() - next;
        return new MapView(changed() ? now.done() : before, categories.done(), predictions.done(), waiting);
    }

    /** After {@link #run}: whether pictures came or went. */
    boolean changed() {
        return placed > 0 || vanished > 0;
    }

    private void take(Labelled picture) {
        byte[] id = picture.id();
        for (; next < before.count() && before.compare(next, id) < 0; next++)
            vanished++;
        if (next < before.count() && before.compare(next, id) == 0) {
            add(picture, before.x(next), before.y(next), before.later().get(next));
            next++;
        } else if (placed == atOnce) {
            waiting++;
        } else {
            index.find(new ContentId(HexFormat.of().formatHex(id))).ifPresent(found -> {
                float[] place = projection.place(found.embedding());
                add(picture, place[0], place[1], true);
                placed++;
            });
        }
    }

    private void add(Labelled picture, float x, float y, boolean later) {
        now.add(picture.id(), x, y, later);
        categories.add(picture.category());
        predictions.add(picture.prediction());
    }
}
