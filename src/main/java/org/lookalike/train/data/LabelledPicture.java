package org.lookalike.train.data;

import java.nio.file.Path;
import org.lookalike.image.ContentId;
import org.lookalike.image.PerceptualHash;

/**
 * A readable picture and what a person says it shows.
 *
 * @param category the name of the folder it lies in
 * @param perceptualHash as {@link PerceptualHash} computes it
 */
public record LabelledPicture(Path file, ContentId id, String category, long perceptualHash) {

    public LabelledPicture {
        if (category.isEmpty())
            throw new IllegalArgumentException("a category has a name; " + file + " got an empty one");
    }
}
