package org.lookalike.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lookalike.search.Days;
import org.lookalike.search.Filter;
import org.lookalike.search.PictureShape;
import org.lookalike.search.PictureSize;
import org.lookalike.search.Probabilities;
import picocli.CommandLine.Option;

/** What narrows a list of pictures down. */
final class FilterOptions {
    @Option(names = "--category", paramLabel = "NAME", description = "Only pictures of this category; repeat it for any of several.")
    private List<String> categories = List.of();
    @Option(names = "--prediction", paramLabel = "NAME", description = "Only pictures that the model takes for this; repeatable.")
    private List<String> predictions = List.of();
    @Option(names = "--min-probability", paramLabel = "P", defaultValue = "0", description = "Only pictures of whose prediction the model is at least so sure, 0 to 1.")
    private float minProbability;
    @Option(names = "--max-probability", paramLabel = "P", defaultValue = "1", description = "Only pictures of whose prediction the model is at most so sure, 0 to 1.")
    private float maxProbability;
    @Option(names = "--taken-from", paramLabel = "DAY", description = "Only pictures taken on this day or later, such as 2024-05-31.")
    private @Nullable LocalDate takenFrom;
    @Option(names = "--taken-to", paramLabel = "DAY", description = "Only pictures taken on this day or earlier.")
    private @Nullable LocalDate takenTo;
    @Option(names = "--size", paramLabel = "SIZE", description = "Only pictures of so many pixels: small (below half a million), medium (below 2 million), large (below 12 million) or huge; repeatable.")
    private List<PictureSize> sizes = List.of();
    @Option(names = "--shape", paramLabel = "SHAPE", description = "Only pictures that lie this way: landscape, square or portrait; repeatable.")
    private List<PictureShape> shapes = List.of();
    @Option(names = "--in", paramLabel = "FOLDER", description = "Only pictures in this folder or below; repeatable.")
    private List<Path> folders = List.of();

    /** @throws IllegalArgumentException if two of them contradict each other */
    Filter filter() {
        Set<String> in = folders.stream()
                .map(folder -> folder.toAbsolutePath().normalize().toString())
                .collect(Collectors.toSet());
        return new Filter(Set.copyOf(categories), Set.copyOf(predictions),
                new Probabilities(minProbability, maxProbability), new Days(takenFrom, takenTo), Set.copyOf(sizes),
                Set.copyOf(shapes), in);
    }
}
