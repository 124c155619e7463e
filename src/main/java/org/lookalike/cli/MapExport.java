package org.lookalike.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.map.MapView;
import org.lookalike.catalog.map.NamesOnMap;
import org.lookalike.file.Csv;
import org.lookalike.file.WholeFile;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.PictureIndex;

/** Writes a map to a file that people and other programs can read. */
final class MapExport {
    private enum Format {
        NONE, CSV, JSON, PNG
    }

    private final @Nullable Path file;
    private final Format format;

    private MapExport(@Nullable Path file, Format format) {
        this.file = file;
        this.format = format;
    }

    /** @throws RuntimeException made of what is wrong with the file's name */
    static MapExport to(@Nullable Path file, Function<String, RuntimeException> problem) {
        if (file == null)
            return new MapExport(null, Format.NONE);
        String name = file.toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return Arrays.stream(Format.values())
                .filter(f -> f != Format.NONE && f.name().equals(ending))
                .findFirst()
                .map(format -> new MapExport(file, format))
                .orElseThrow(() -> problem.apply("--out ends in "
                        + Arrays.stream(Format.values())
                                .filter(f -> f != Format.NONE)
                                .map(f -> "." + f.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + ", got " + file));
    }

    /** One picture of the map. */
    private record Point(String id, String path, float x, float y, @Nullable String category,
            @Nullable String prediction, boolean later) {}

    void write(MapView view, PictureIndex index) throws IOException {
        if (file == null)
            return;
        if (format == Format.PNG) {
            WholeFile.write(file, out -> ImageIO.write(MapDrawing.of(view), "png", out));
            return;
        }
        WholeFile.writeText(file, out -> {
            if (format == Format.CSV)
                out.write(Csv.line("id", "path", "x", "y", "category", "prediction", "later"));
            for (int i = 0; i < view.count(); i++) {
                Point point = point(view, index, i);
                out.write(format == Format.CSV ? csv(point) : (i == 0 ? "[" : ",\n") + Printed.json(point));
            }
            if (format == Format.JSON)
                out.write(view.count() == 0 ? "[]\n" : "]\n");
        });
    }

    private static Point point(MapView view, PictureIndex index, int i) {
        String path = index.find(view.id(i)).map(MapExport::path).orElse("");
        return new Point(view.id(i).hex(), path, view.x(i), view.y(i), name(view.categories(), i),
                name(view.predictions(), i), view.isLater(i));
    }

    private static String path(IndexedPicture picture) {
        return picture.places().getFirst().path();
    }

    private static @Nullable String name(NamesOnMap table, int picture) {
        int number = table.ofPicture()[picture];
        return number < 0 ? null : table.names().get(number);
    }

    private static String csv(Point point) {
        return Csv.line(point.id(), point.path(), point.x(), point.y(), point.category(), point.prediction(),
                point.later());
    }
}
