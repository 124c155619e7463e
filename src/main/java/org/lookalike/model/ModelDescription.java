package org.lookalike.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle's {@code model.json} says.
 *
 * @param format of the bundle, {@value #FORMAT}
 * @param architecture the backbone's label, such as {@code densenet121}
 * @param spaceId of its embeddings
 * @param head its {@link HeadKind}'s label, or null without one
 * @param categories in the order of the head's outputs; empty without a head
 * @param training how and on what it was trained, for people
 * @param figures what was measured of it, for people
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelDescription(int format, String name, String architecture, Preprocessing preprocessing,
        int embeddingSize, String spaceId, @Nullable String head, List<String> categories,
        Map<String, Object> training, Map<String, Object> figures) {
    static final int FORMAT = 1;
    private static final int LONGEST_NAME = 1_000;

    public ModelDescription {
        if (preprocessing == null)
            throw new BadBundle("a model has a preprocessing");
        requireText("a model's name", name);
        for (String category : categories == null ? List.<String>of() : categories)
            requireText("a category", category);
        categories = categories == null ? List.of() : List.copyOf(categories);
        training = training == null ? Map.of() : training;
        figures = figures == null ? Map.of() : figures;
    }

    /** Any text is a name: who shows it must know how. */
    private static void requireText(String what, @Nullable String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST_NAME)
            throw new BadBundle(what + " has 1 to " + LONGEST_NAME + " characters, got "
                    + (text == null ? "none" : text.isBlank() ? "blanks" : text.length()));
    }

    /** Into a bundle's folder. */
    void write(Path folder) throws IOException {
        ModelBundle.JSON.writeValue(folder.resolve(ModelBundle.DESCRIPTION).toFile(), this);
    }
}
