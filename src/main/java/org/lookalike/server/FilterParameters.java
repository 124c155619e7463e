package org.lookalike.server;

import io.javalin.http.Context;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lookalike.search.Days;
import org.lookalike.search.Filter;
import org.lookalike.search.PictureShape;
import org.lookalike.search.PictureSize;
import org.lookalike.search.Probabilities;

/** What narrows a list of pictures down. */
final class FilterParameters {
    private static final Parameter.Names CATEGORY = new Parameter.Names("category",
            "only pictures of this category; repeated: of any of them");
    private static final Parameter.Names PREDICTION = new Parameter.Names("prediction",
            "only pictures that the model takes for this; repeated: for any of them");
    private static final Parameter.Decimal MIN_PROBABILITY = new Parameter.Decimal("minProbability",
            "only pictures of whose prediction the model is at least so sure", 0, 0, 1);
    private static final Parameter.Decimal MAX_PROBABILITY = new Parameter.Decimal("maxProbability",
            "only pictures of whose prediction the model is at most so sure", 1, 0, 1);
    private static final DayParameter TAKEN_FROM = new DayParameter("takenFrom",
            "only pictures taken on this day or later, by the camera's clock");
    private static final DayParameter TAKEN_TO = new DayParameter("takenTo",
            "only pictures taken on this day or earlier, by the camera's clock");
    private static final ChoicesParameter<PictureSize> SIZE = new ChoicesParameter<>("size",
            "only pictures of so many pixels: small below half a million, medium below 2 million, large below 12 million,"
                    + " huge from there; repeated: any of them",
            PictureSize.class);
    private static final ChoicesParameter<PictureShape> SHAPE = new ChoicesParameter<>("shape",
            "only pictures that lie this way; repeated: any of them", PictureShape.class);
    private static final Parameter.Names FOLDER = new Parameter.Names("folder",
            "only pictures in this folder or below; repeated: in any of them");

    static final List<Parameter> ALL = List.of(CATEGORY, PREDICTION, MIN_PROBABILITY, MAX_PROBABILITY, TAKEN_FROM,
            TAKEN_TO, SIZE, SHAPE, FOLDER);

    private FilterParameters() {}

    static Filter of(Context ctx) {
        return new Filter(CATEGORY.of(ctx), PREDICTION.of(ctx), probability(ctx), taken(ctx), SIZE.of(ctx),
                SHAPE.of(ctx), folders(ctx));
    }

    private static Set<String> folders(Context ctx) {
        Set<String> folders = new HashSet<>();
        for (String folder : FOLDER.of(ctx))
            try {
                folders.add(Path.of(folder).normalize().toString());
            } catch (InvalidPathException e) {
                throw Problems.badParameter(FOLDER.name(), "is a folder", folder);
            }
        return folders;
    }

    private static Probabilities probability(Context ctx) {
        float least = MIN_PROBABILITY.of(ctx);
        float most = MAX_PROBABILITY.of(ctx);
        if (most < least)
            throw Problems.badParameter(MAX_PROBABILITY.name(), "is at least minProbability", Float.toString(most));
        return new Probabilities(least, most);
    }

    private static Days taken(Context ctx) {
        LocalDate first = TAKEN_FROM.of(ctx);
        LocalDate last = TAKEN_TO.of(ctx);
        if (first != null && last != null && last.isBefore(first))
            throw Problems.badParameter(TAKEN_TO.name(), "is not before takenFrom", last.toString());
        return new Days(first, last);
    }
}
