package org.lookalike.catalog.duplicates;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lookalike.image.ContentId;
import org.lookalike.image.Pixels;

/** The {@link Look}s of pictures, those that were asked for lately at once. Any number of threads. */
final class Looks {
    private static final int KEPT = 4096;

    private final Gathered pictures;
    private final Function<ContentId, Optional<Pixels>> thumbnails;
    private final Map<Integer, Optional<Look>> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Optional<Look>> eldest) {
            return size() > KEPT;
        }
    });

    /** @param thumbnails empty where the picture cannot be read now */
    Looks(Gathered pictures, Function<ContentId, Optional<Pixels>> thumbnails) {
        this.pictures = pictures;
        this.thumbnails = thumbnails;
    }

    Optional<Look> of(int number) {
        Optional<Look> known = kept.get(number);
        if (known != null)
            return known;
        Optional<Look> look = thumbnails.apply(pictures.id(number)).map(Look::of);
        kept.put(number, look);
        return look;
    }
}
