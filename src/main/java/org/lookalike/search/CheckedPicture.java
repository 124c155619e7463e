package org.lookalike.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.PictureFacts;
import org.lookalike.model.Prediction;

/**
 * What the record of a picture says, wherever else the picture is damaged.
 *
 * @param places at least one
 * @param givenCategory null if nobody gave one
 */
public record CheckedPicture(PictureFacts facts, List<Place> places, @Nullable String givenCategory,
        @Nullable Prediction prediction) {

    public CheckedPicture {
        places = List.copyOf(places);
    }

    static CheckedPicture of(PictureRecord record) {
        return new CheckedPicture(record.facts(), record.places(), record.givenCategory(), record.prediction());
    }
}
