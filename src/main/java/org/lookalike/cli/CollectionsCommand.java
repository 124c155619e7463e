package org.lookalike.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.Opening;
import org.lookalike.catalog.WithoutModel;
import org.lookalike.catalog.labels.GivenName;
import org.lookalike.catalog.learn.Marks;
import org.lookalike.catalog.smart.Members;
import org.lookalike.catalog.smart.Saving;
import org.lookalike.catalog.smart.SmartCollection;
import org.lookalike.catalog.smart.SmartCollections;
import org.lookalike.cli.Lookalike.Failure;
import org.lookalike.search.Hit;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.Query;
import org.lookalike.server.SmartCollectionJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

@Command(name = "collections", description = {"Lists smart collections, or makes and changes them.", "",
        "A smart collection is a name and some pictures marked right and wrong. What looks like the right ones belongs to",
        "it, pictures that are indexed later as well."}, footerHeading = "%nExamples:%n", footer = {
                "  lookalike collections create Roses --right a.jpg b.jpg --wrong tulip.jpg",
                "  lookalike collections show Roses --k 50",
                "  lookalike collections mark Roses --wrong c.jpg      it learns from that",
                "  lookalike collections                               lists them"})
final class CollectionsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Mixin
    private IndexOption index = new IndexOption();
    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print JSON, one object a line.")
    private boolean json;

    @Override
    public Integer call() {
        return with(collections -> {
            for (SmartCollection collection : collections.list())
                print(collections, collection);
            return 0;
        });
    }

    private int with(Function<SmartCollections, Integer> work) {
        try (PictureIndex open = Opening.forReading(index.folder())) {
            return work.apply(WithoutModel.collections(open, index.folder()));
        }
    }

    private int print(SmartCollections collections, SmartCollection collection) {
        var described = SmartCollectionJson.of(collection, collections.members(collection, 0, Query.MAX_K));
        PrintWriter out = spec.commandLine().getOut();
        out.println(json
                ? Printed.json(described)
                : "%s: %s pictures (%d marked right, %d wrong, %d left out%s)".formatted(described.name(),
                        Printed.count(described.pictures()), described.right().size(), described.wrong().size(),
                        described.leftOut().size(),
                        described.unknown().isEmpty()
                                ? ""
                                : "; " + MarkOptions.notThere(described.unknown().size())));
        return 0;
    }

    private static SmartCollection named(SmartCollections collections, String name) {
        return collections.named(name)
                .orElseThrow(() -> new Failure("there is no collection \"" + name + "\"; there are "
                        + collections.list().stream().map(SmartCollection::name).toList()));
    }

    private int save(SmartCollections collections, Saving saving) {
        return switch (saving) {
            case Saving.Saved(SmartCollection collection) -> print(collections, collection);
            case Saving.NameTaken(String name) ->
                throw new Failure("there is a collection \"" + name + "\" already; choose another name");
            case Saving.BadName(String name) ->
                throw new Failure("a name is " + GivenName.RULE + ", got \"" + name + "\"");
            case Saving.NothingRight _ -> throw new Failure("a collection has at least one picture marked --right");
            case Saving.Unknown(String id) -> throw new Failure("there is no collection " + id);
        };
    }

    @Command(name = "show", description = "Lists a collection's pictures, those first that look most like it.")
    int show(@Parameters(paramLabel = "NAME") String name,
            @Option(names = "--k", defaultValue = "20", paramLabel = "N", description = "Pictures wanted (default: 20).") int k,
            @Option(names = "--offset", defaultValue = "0", paramLabel = "N", description = "Pictures to skip first.") int offset) {
        if (k < 1 || k > Query.MAX_K || offset < 0)
            throw new ParameterException(spec.commandLine(), "--k is 1 to " + Query.MAX_K
                    + " and --offset at least 0, got " + k + " and " + offset);
        return with(collections -> {
            Members members = collections.members(named(collections, name), offset, k);
            PrintWriter out = spec.commandLine().getOut();
            for (Hit hit : members.hits())
                out.println(json
                        ? Printed.json(new Member(hit.rank(), hit.facts().id().hex(), path(hit)))
                        : "%4d  %s".formatted(hit.rank(), path(hit)));
            if (!json)
                out.println(Printed.count(members.total()) + " pictures");
            return 0;
        });
    }

    private record Member(int rank, String id, String path) {}

    private static String path(Hit hit) {
        return hit.places().getFirst().path();
    }

    @Command(name = "create", description = "Makes a collection of marks.")
    int create(@Parameters(paramLabel = "NAME") String name, @Mixin MarkOptions marks)
            throws IOException {
        Marks given = marks.marks();
        return with(collections -> save(collections, collections.create(name, given)));
    }

    @Command(name = "mark", description = "Marks more pictures for a collection, which learns from them.")
    int mark(@Parameters(paramLabel = "NAME") String name, @Mixin MarkOptions marks,
            @Option(names = "--unmark", arity = "1..*", paramLabel = "PICTURE", description = "Pictures to leave to its own judgement again.") List<String> unmarked,
            @Option(names = "--leave-out", arity = "1..*", paramLabel = "PICTURE", description = "Pictures that never belong, from which it learns nothing.") List<String> leftOut)
            throws IOException {
        Marks given = marks.marks();
        var change = new SmartCollection.Change(Optional.empty(), given.right(), given.wrong(),
                NamedPictures.ids(orNone(unmarked)), NamedPictures.ids(orNone(leftOut)));
        return with(collections -> save(collections,
                collections.change(named(collections, name).id(), change)));
    }

    /** What picocli hands over for an option that was not given. */
    private static List<String> orNone(@Nullable List<String> given) {
        return given == null ? List.of() : given;
    }

    @Command(name = "rename", description = "Gives a collection another name.")
    int rename(@Parameters(paramLabel = "NAME") String name, @Parameters(paramLabel = "NEW") String other) {
        return with(collections -> save(collections,
                collections.rename(named(collections, name).id(), other)));
    }

    @Command(name = "delete", description = "Forgets a collection; its pictures stay.")
    int delete(@Parameters(paramLabel = "NAME") String name) {
        return with(collections -> {
            collections.delete(named(collections, name).id());
            spec.commandLine().getOut().println("forgotten: " + name);
            return 0;
        });
    }
}
