package org.lookalike.train.data;

import java.util.List;
import org.lookalike.image.ContentId;

/**
 * The same content under several categories: nobody can say which of them is right.
 *
 * @param pictures all files with this content, in the order of the walk
 */
public record Conflict(ContentId id, List<LabelledPicture> pictures) {

    public Conflict {
        pictures = List.copyOf(pictures);
        if (pictures.stream().map(LabelledPicture::category).distinct().count() < 2)
            throw new IllegalArgumentException("a conflict has pictures of at least two categories, got " + pictures);
    }
}
