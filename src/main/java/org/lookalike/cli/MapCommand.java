package org.lookalike.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.MappedIndex;
import org.lookalike.catalog.map.MapProgress;
import org.lookalike.catalog.map.MapStatus;
import org.lookalike.catalog.map.MapView;
import org.lookalike.catalog.map.Stopped;
import org.lookalike.catalog.map.TooFewPictures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "map", description = {
        "Lays the whole collection out on a map, pictures that look alike together; serve shows it at /map.html.", "",
        "The map is kept with the index. Pictures that came since are placed on it; --anew makes it again."}, footerHeading = "%nExample:%n", footer = {
                "  lookalike map --out map.csv"})
final class MapCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Mixin
    private IndexOption index = new IndexOption();
    @Option(names = "--out", paramLabel = "FILE", description = "Also write it: .csv or .json with every picture's place and labels, .png as a drawing.")
    private @Nullable Path out;
    @Option(names = "--anew", description = "Make the map again, even if there is one.")
    private boolean anew;
    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    private record Summary(int pictures, long later, int categories, double seconds, boolean made, boolean outgrown) {}

    @Override
    public Integer call() throws IOException {
        MapExport export = MapExport.to(out, problem -> new ParameterException(spec.commandLine(), problem));
        try (OnInterrupt onInterrupt = OnInterrupt.waiting(); MappedIndex mapped = MappedIndex.open(index.folder())) {
            boolean making = anew || mapped.map().status().made() == null;
            if (making) {
                onInterrupt.run(mapped.map()::stop);
                make(mapped);
            }
            MapView view = mapped.map().wholeView().orElseThrow();
            export.write(view, mapped.index());
            print(view, mapped.map().status(), making);
            return 0;
        }
    }

    private void make(MappedIndex mapped) {
        PrintWriter err = spec.commandLine().getErr();
        long start = System.nanoTime();
        try (var _ = ProgressLine.show(err, () -> text(mapped.map().status().making(), start))) {
            mapped.map().make();
        } catch (Stopped | TooFewPictures e) {
            throw new Lookalike.Failure(String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable String text(@Nullable MapProgress progress, long start) {
        if (progress == null)
            return null;
        double seconds = (System.nanoTime() - start) / 1e9;
        String left = progress.share() < 0.1
                ? ""
                : ", " + Printed.seconds(seconds * (1 - progress.share()) / progress.share()) + " left";
        return ProgressLine.bar(progress.share()) + " " + progress.stage() + left;
    }

    private void print(MapView view, MapStatus status, boolean made) {
        MapStatus.Made facts = Objects.requireNonNull(status.made());
        PrintWriter printer = spec.commandLine().getOut();
        if (json) {
            printer.println(Printed.json(new Summary(view.count(), facts.later(), view.categories().names().size(),
                    facts.seconds(), made, facts.outgrown())));
            return;
        }
        printer.println("%s pictures on the map, %s".formatted(Printed.count(view.count()), made
                ? String.format(Locale.ROOT, "made in %.1f s", facts.seconds())
                : Printed.count(facts.later()) + " of them placed since it was made"));
        if (facts.outgrown())
            printer.println("So many are new that the map should be made again: lookalike map --anew");
        if (out != null)
            printer.println("Written to " + out);
    }
}
