package org.lookalike.catalog.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lookalike.catalog.exchange.Import.Imported;
import org.lookalike.catalog.labels.WaitingLabels;
import org.lookalike.image.ContentId;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.PictureIndex.Known;
import org.lookalike.search.Place;
import org.lookalike.search.UnreadableFile;

/** Joins what is imported with what is there. For one thread, and nobody else changes the index meanwhile. */
final class Merging {
    private final PictureIndex index;
    private final WaitingLabels waiting;
    private long added;
    private long joined;
    private long skipped;
    private long unreadable;
    private long labels;

    Merging(PictureIndex index, WaitingLabels waiting) {
        this.index = index;
        this.waiting = waiting;
    }

    void take(IndexedPicture imported) {
        Optional<IndexedPicture> known = index.find(imported.id());
        List<Place> places = new ArrayList<>(known.map(IndexedPicture::places).orElse(List.of()));
        for (Place place : imported.places())
            if (index.known(place.path()).isEmpty())
                places.add(place);
        String label = imported.givenCategory();
        if (places.isEmpty()) {
            skipped++;
            if (label != null)
                waiting.keep(imported.id(), label);
            return;
        }
        if (label == null && known.isEmpty())
            label = waiting.of(imported.id()).orElse(null);
        IndexedPicture base = known.orElse(imported);
        index.put(new IndexedPicture(base.facts(), places, label != null ? label : base.givenCategory(),
                base.prediction() != null ? base.prediction() : imported.prediction(), base.miniature(),
                base.embedding()));
        if (known.isPresent())
            joined++;
        else
            added++;
    }

    void take(UnreadableFile file) {
        Optional<Known> known = index.known(file.path());
        if (known.isEmpty()) {
            index.putUnreadable(file);
            unreadable++;
        }
    }

    /** Gives pictures that came from elsewhere their label, and keeps the others; the map is empty after. */
    void label(Map<ContentId, String> given) {
        Map<ContentId, String> unknown = new HashMap<>();
        given.forEach((id, label) -> index.find(id)
                .ifPresentOrElse(picture -> index.put(new IndexedPicture(picture.facts(), picture.places(), label,
                        picture.prediction(), picture.miniature(), picture.embedding())),
                        () -> unknown.put(id, label)));
        waiting.keep(unknown);
        labels += given.size();
        given.clear();
    }

    Imported imported(long collections, long decisions) {
        return new Imported(added, joined, skipped, unreadable, labels, collections, decisions);
    }
}
