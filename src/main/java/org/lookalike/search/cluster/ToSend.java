package org.lookalike.search.cluster;

import java.util.ArrayList;
import java.util.List;
import org.lookalike.image.ContentId;
import org.lookalike.search.Changes;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.UnreadableFile;

/** Gathers changes with what they start from. */
record ToSend(Bases bases, List<Sent> changes) implements Changes {

    ToSend(Bases bases) {
        this(bases, new ArrayList<>());
    }

    @Override
    public void put(IndexedPicture picture) {
        changes.add(new Sent.Picture(picture.id(), picture, bases.of(picture.id())));
    }

    @Override
    public void remove(ContentId id) {
        changes.add(new Sent.Picture(id, null, bases.of(id)));
    }

    @Override
    public void putUnreadable(UnreadableFile file) {
        changes.add(new Sent.File(file.path(), file));
    }

    @Override
    public void removeUnreadable(String path) {
        changes.add(new Sent.File(path, null));
    }
}
