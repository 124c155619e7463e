package org.lookalike.catalog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.labels.WaitingLabels;
import org.lookalike.image.ContentId;
import org.lookalike.image.Miniature;
import org.lookalike.image.PictureFacts;
import org.lookalike.model.Embedding;
import org.lookalike.model.Prediction;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.Place;

/**
 * Enters pictures and the places where they were seen, from many threads: each content is embedded once, however many
 * files hold it and however close together they are found.
 */
final class Registrar {
    private final PictureIndex index;
    private final Thumbnails thumbnails;
    private final WaitingLabels labels;
    /** Contents that are being embedded; the map's entry is also the lock for changing that content. */
    private final ConcurrentHashMap<ContentId, Underway> underway = new ConcurrentHashMap<>();

    /** @param places grows until the picture is entered */
    private record Underway(Object claimant, List<Place> places) {}

    Registrar(PictureIndex index, Thumbnails thumbnails, WaitingLabels labels) {
        this.index = index;
        this.thumbnails = thumbnails;
        this.labels = labels;
    }

    /** What is known of a content when a file with it is found. */
    enum Claim {
        /** Nothing: whoever asked must embed it and call {@link #complete}, or {@link #abandon} it. */
        NEW,
        /** The same file, its time changed, or it was found twice. */
        TOUCHED,
        /** Another file holds it, too; the picture may still be being embedded. */
        COPY,
        /** It was elsewhere, in a file that is gone. */
        MOVED
    }

    /** @param claimant who abandons the claim if need be */
    Claim claim(ContentId id, Place place, Object claimant) {
        var claim = new Object() {
            Claim made = Claim.COPY;
        };
        underway.compute(id, (key, waiting) -> {
            if (waiting != null) {
                if (waiting.places().removeIf(p -> p.path().equals(place.path())))
                    claim.made = Claim.TOUCHED;
                waiting.places().add(place);
                return waiting;
            }
            Optional<IndexedPicture> known = index.find(id);
            if (known.isPresent()) {
                claim.made = join(known.get(), place);
                return null;
            }
            claim.made = Claim.NEW;
            return new Underway(claimant, new ArrayList<>(List.of(place)));
        });
        return claim.made;
    }

    private Claim join(IndexedPicture known, Place place) {
        List<Place> others = known.places().stream().filter(p -> !p.path().equals(place.path())).toList();
        List<Place> present = others.stream().filter(p -> !Files.notExists(Path.of(p.path()))).toList();
        put(known, Stream.concat(present.stream(), Stream.of(place)).toList());
        if (others.size() < known.places().size())
            return Claim.TOUCHED;
        return present.size() < others.size() ? Claim.MOVED : Claim.COPY;
    }

    /**
     * Enters a picture whose {@link #claim} was new, unless that has happened already.
     *
     * @param givenCategory null if nobody gives one now; it gets the label that waits for it, if one does
     */
    void complete(PictureFacts facts, Miniature miniature, Embedding embedding, @Nullable Prediction prediction,
            @Nullable String givenCategory) {
        underway.computeIfPresent(facts.id(), (id, waiting) -> {
            String label = givenCategory != null ? givenCategory : labels.of(id).orElse(null);
            index.put(new IndexedPicture(facts, waiting.places(), label, prediction, miniature, embedding));
            return null;
        });
    }

    /** Lets others claim what the claimant did not complete. */
    void abandon(Object claimant) {
        underway.values().removeIf(waiting -> waiting.claimant().equals(claimant));
    }

    /** Gives a picture a category, or takes the given one back; false if it is not there. */
    boolean categorise(ContentId id, @Nullable String category) {
        var there = new AtomicBoolean();
        underway.compute(id, (key, waiting) -> {
            there.set(gave(id, category));
            return waiting;
        });
        return there.get();
    }

    /** Likewise, many; says how many of them are there. */
    int categorise(Collection<ContentId> ids, @Nullable String category) {
        return (int) ids.stream().distinct().filter(id -> categorise(id, category)).count();
    }

    /** Likewise; if the picture is not there, the category waits for it. */
    void label(ContentId id, @Nullable String category) {
        underway.compute(id, (key, waiting) -> {
            if (!gave(id, category)) {
                if (category == null)
                    labels.forget(id);
                else
                    labels.keep(id, category);
            }
            return waiting;
        });
    }

    /** With the content locked; false if it is not there. */
    private boolean gave(ContentId id, @Nullable String category) {
        Optional<IndexedPicture> known = index.find(id);
        known.ifPresent(picture -> {
            index.put(new IndexedPicture(picture.facts(), picture.places(), category, picture.prediction(),
                    picture.miniature(), picture.embedding()));
            if (labels.forgetLater(id))
                index.afterCommit(labels::writeForgotten);
        });
        return known.isPresent();
    }

    /** Notes what a head takes a picture for; nothing happens if it is not there. */
    void predict(ContentId id, Prediction prediction) {
        underway.compute(id, (key, waiting) -> {
            index.find(id)
                    .ifPresent(known -> index.put(new IndexedPicture(known.facts(), known.places(),
                            known.givenCategory(), prediction, known.miniature(), known.embedding())));
            return waiting;
        });
    }

    /** Forgets that a content was seen at a path; a content seen nowhere is forgotten, but for the label it was given. */
    void leave(ContentId id, String path) {
        underway.compute(id, (key, waiting) -> {
            index.find(id).ifPresent(known -> {
                List<Place> others = known.places().stream().filter(p -> !p.path().equals(path)).toList();
                if (others.isEmpty()) {
                    if (known.givenCategory() != null)
                        labels.keep(id, known.givenCategory());
                    index.remove(id);
                    index.afterCommit(() -> forgetThumbnail(id));
                } else {
                    put(known, others);
                }
            });
            return waiting;
        });
    }

    /** Not before the picture's removal is durable, and unless the picture is back. */
    private void forgetThumbnail(ContentId id) {
        underway.compute(id, (key, waiting) -> {
            if (waiting == null && index.find(id).isEmpty())
                thumbnails.forget(id);
            return waiting;
        });
    }

    private void put(IndexedPicture known, List<Place> places) {
        index.put(new IndexedPicture(known.facts(), places, known.givenCategory(), known.prediction(),
                known.miniature(), known.embedding()));
    }
}
