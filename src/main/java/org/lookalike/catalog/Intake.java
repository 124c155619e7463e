package org.lookalike.catalog;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.stage.Stage;
import org.lookalike.catalog.stage.Stages;
import org.lookalike.image.ContentId;
import org.lookalike.image.Decoded;
import org.lookalike.image.Decoder;
import org.lookalike.image.Miniature;
import org.lookalike.image.Picture;
import org.lookalike.model.Embedder;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.PictureIndex.Known;
import org.lookalike.search.UnreadableFile;

/** Reads files and enters where they are; a picture that is new is prepared for the network. Any number of threads. */
final class Intake {
    private final PictureIndex index;
    private final Registrar registrar;
    private final Thumbnails thumbnails;
    private final Decoder decoder;
    private final Embedder embedder;
    private final boolean foldersAreCategories;
    private final Tally tally;
    private final Stages stages;

    Intake(PictureIndex index, Registrar registrar, Thumbnails thumbnails, Decoder decoder, Embedder embedder,
            boolean foldersAreCategories, Tally tally, Stages stages) {
        this.index = index;
        this.registrar = registrar;
        this.thumbnails = thumbnails;
        this.decoder = decoder;
        this.embedder = embedder;
        this.foldersAreCategories = foldersAreCategories;
        this.tally = tally;
        this.stages = stages;
    }

    /** What is left to embed, if anything: the picture is broken, known, or being embedded already otherwise. */
    Optional<Prepared> read(Found found) throws IOException {
        return switch (decoded(found)) {
            case Decoded.Readable(Picture picture) -> readable(found, picture);
            case Decoded.Unreadable(String name, Decoded.Reason reason, String detail) -> {
                leaveOld(found, null);
                tally.unreadable.increment();
                index.putUnreadable(new UnreadableFile(found.file().path().toString(), found.folder().toString(),
                        found.file().bytes(), found.file().modifiedMillis(), reason.name(), detail));
                yield Optional.empty();
            }
        };
    }

    private Decoded decoded(Found found) {
        try (var _ = stages.begin(Stage.INDEX_DECODE)) {
            return decoder.decode(found.file().path());
        }
    }

    /** Gives up what it prepared and nobody entered, so that a later run can. */
    void abandon() {
        registrar.abandon(this);
    }

    private Optional<Prepared> readable(Found found, Picture picture) throws IOException {
        ContentId id = picture.facts().id();
        boolean updated = leaveOld(found, id);
        switch (registrar.claim(id, found.place(foldersAreCategories), this)) {
            case NEW -> {
                thumbnails.keep(picture);
                return Optional.of(new Prepared(picture.facts(), Miniature.of(picture.pixels()),
                        embedder.prepare(picture.pixels()), updated));
            }
            case TOUCHED -> tally.unchanged.increment();
            case MOVED -> tally.moved.increment();
            case COPY -> {
                tally.entered(updated);
                tally.copies.increment();
            }
        }
        return Optional.empty();
    }

    /** Forgets what the path held before, if that was something else; answers whether it was another picture. */
    private boolean leaveOld(Found found, @Nullable ContentId now) {
        return switch (found.before().orElse(null)) {
            case null -> false;
            case Known.Failed failed -> {
                index.removeUnreadable(failed.path());
                yield false;
            }
            case Known.Seen seen when seen.id().equals(now) -> false;
            case Known.Seen seen -> {
                registrar.leave(seen.id(), seen.path());
                yield true;
            }
        };
    }
}
