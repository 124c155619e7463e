package org.lookalike.server;

import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.Place;

/**
 * An indexed picture.
 *
 * @param path the first of its paths
 * @param category the one a person gave, else what the first path says
 * @param takenAt local time by the camera's clock, ISO 8601
 * @param perceptualHash 16 hexadecimal digits
 */
record PictureJson(String id, String path, List<String> paths, @Nullable String category,
        @Nullable String givenCategory, @Nullable String prediction, @Nullable Float probability, int width,
        int height, long bytes, String format, @Nullable String takenAt, String perceptualHash) {

    static PictureJson of(IndexedPicture picture) {
        var facts = picture.facts();
        var prediction = picture.prediction();
        var takenAt = facts.takenAt();
        var paths = picture.places().stream().map(Place::path).toList();
        return new PictureJson(facts.id().hex(), paths.getFirst(), paths, picture.category(),
                picture.givenCategory(), prediction == null ? null : prediction.category(),
                prediction == null ? null : (Float) prediction.probability(), facts.width(), facts.height(),
                facts.bytes(), facts.format().name(), takenAt == null ? null : takenAt.toString(),
                HexFormat.of().toHexDigits(picture.perceptualHash()));
    }
}
