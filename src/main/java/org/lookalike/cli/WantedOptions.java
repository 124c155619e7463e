package org.lookalike.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.Asking;
import org.lookalike.catalog.Example;
import org.lookalike.catalog.Mark;
import org.lookalike.catalog.Wanted;
import org.lookalike.image.Region;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What hits are to look like, beside the picture asked with. */
final class WantedOptions {
    @Option(names = "--region", paramLabel = "LEFT,TOP,WIDTH,HEIGHT", converter = Part.class, description = "Ask with this part of the picture, in shares of it: 0.5,0,0.5,1 is its right half.")
    private Region region = Region.WHOLE;
    @Option(names = "--more", paramLabel = "FILE[:WEIGHT]", converter = More.class, description = "Look more like this picture, too; repeatable. A weight of 1 counts as much as IMAGE does.")
    private List<Marked> more = List.of();
    @Option(names = "--less", paramLabel = "FILE[:WEIGHT]", converter = Less.class, description = "Look less like this picture; repeatable. Weighs 0.5 unless it says otherwise.")
    private List<Marked> less = List.of();
    @Option(names = "--learn", description = "Rank by what a support vector machine learns from these pictures (more is right, less is wrong), instead of by their weighted sum.")
    private boolean learn;

    private record Marked(Path file, float weight) {}

    /**
     * @param image null where --more alone says what is wanted
     * @throws IllegalArgumentException if nothing is wanted
     */
    Wanted wanted(@Nullable Path image) throws IOException {
        if (image == null && more.isEmpty())
            throw new IllegalArgumentException("name a picture to search by: IMAGE, or --more FILE");
        List<Mark> marks = new ArrayList<>();
        for (Marked one : more)
            marks.add(new Mark(example(one.file(), Region.WHOLE), one.weight()));
        for (Marked one : less)
            marks.add(new Mark(example(one.file(), Region.WHOLE), one.weight()));
        return new Wanted(image == null ? Optional.empty() : Optional.of(example(image, region)), marks, learn);
    }

    private static Example example(Path file, Region part) throws IOException {
        return new Example.File(Files.readAllBytes(file), file.toString(), part);
    }

    /** What to tell a person who got no answer. */
    static Lookalike.Failure unanswered(Asking.Not why) {
        return new Lookalike.Failure(switch (why) {
            case Asking.NoPicture none -> none.why().file() + " cannot be searched by: " + none.why().detail();
            case Asking.Unknown unknown -> "no picture of the index has the content id " + unknown.id();
            case Asking.NoFile none -> "none of the files of picture " + none.id() + " can be read any more";
            case Asking.Unanswerable(String sentence) -> sentence;
        });
    }

    private static final class Part implements ITypeConverter<Region> {
        @Override
        public Region convert(String text) {
            try {
                return Region.asked(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("is " + Region.RULE + "; got \"" + text + "\"");
            }
        }
    }

    private static final class More implements ITypeConverter<Marked> {
        @Override
        public Marked convert(String text) {
            return parsed(text, Mark.MORE);
        }
    }

    private static final class Less implements ITypeConverter<Marked> {
        @Override
        public Marked convert(String text) {
            return parsed(text, Mark.LESS);
        }
    }

    /** A colon may belong to the file's name: only what follows the last one and is a number is a weight. */
    private static Marked parsed(String text, float standard) {
        int colon = text.lastIndexOf(':');
        if (colon < 0 || !text.substring(colon + 1).matches("[0-9]*[.]?[0-9]+"))
            return new Marked(Path.of(text), standard);
        float weight = Float.parseFloat(text.substring(colon + 1));
        if (!(weight > 0 && weight <= Mark.MOST))
            throw new TypeConversionException("a weight is above 0 and at most " + Mark.MOST + ", got " + text);
        return new Marked(Path.of(text.substring(0, colon)), Math.signum(standard) * weight);
    }
}
