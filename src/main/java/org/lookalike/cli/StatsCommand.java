package org.lookalike.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lookalike.catalog.Opening;
import org.lookalike.search.Filter;
import org.lookalike.search.IndexStats;
import org.lookalike.search.PictureIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "stats", description = "Tells what an index holds.", footerHeading = "%nExample:%n", footer = {
        "  lookalike stats --json"})
final class StatsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Mixin
    private IndexOption index = new IndexOption();
    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    private record Stats(long pictures, long files, long unreadable, int dimensions, long diskBytes, String space,
            Map<String, Long> categories) {}

    @Override
    public Integer call() {
        try (PictureIndex open = Opening.forReading(index.folder())) {
            IndexStats stats = open.stats();
            Map<String, Long> categories = open.facets(Filter.NONE).categories();
            PrintWriter out = spec.commandLine().getOut();
            if (json)
                out.println(Printed.json(new Stats(stats.pictures(), stats.files(), stats.unreadable(),
                        stats.dimensions(), stats.diskBytes(), open.space().value(), categories)));
            else
                print(out, stats, open.space().value(), categories);
            return 0;
        }
    }

    private static void print(PrintWriter out, IndexStats stats, String space, Map<String, Long> categories) {
        out.println("pictures    " + Printed.count(stats.pictures()));
        out.println("files       " + Printed.count(stats.files()));
        out.println("unreadable  " + Printed.count(stats.unreadable()));
        out.println("embedding   " + stats.dimensions() + " numbers, space " + space);
        out.println("on disk     " + Printed.bytes(stats.diskBytes()));
        out.println("categories  " + Printed.count(categories.size()));
        categories.forEach((name, count) -> out.println("  " + Printed.count(count) + "  " + name));
    }
}
