package org.lookalike.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.lookalike.model.ModelBundle;
import org.lookalike.model.ModelDescription;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "models", description = "Lists, describes, fetches and makes models.", subcommands = {
        ModelsCommand.ListModels.class, ModelsCommand.Info.class, FetchCommand.class, PackCommand.class,
        UnpackCommand.class, ImportModelCommand.class})
final class ModelsCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "Say what to do: list, info NAME, fetch NAME, pack FILE, unpack NAME FILE or "
                        + "import FILE");
    }

    @Command(name = "list", description = "Lists the models that can be used.", footerHeading = "%nExample:%n", footer = {
            "  lookalike models list"})
    static final class ListModels implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();
        @Option(names = "--json", description = "Print one JSON array.")
        private boolean json;

        @Override
        public Integer call() {
            List<ModelDescription> models = Home.models().list().stream().map(ModelBundle::description).toList();
            PrintWriter out = spec.commandLine().getOut();
            if (json)
                out.println(Printed.json(models));
            else
                for (ModelDescription model : models)
                    out.println("%-24s %s, sees %dx%d, %d categories".formatted(model.name(), model.architecture(),
                            model.preprocessing().crop(), model.preprocessing().crop(), model.categories().size()));
            return 0;
        }
    }

    @Command(name = "info", description = "Describes a model.", footerHeading = "%nExample:%n", footer = {
            "  lookalike models info base"})
    static final class Info implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();
        @Parameters(paramLabel = "NAME|DIR", description = "Its name under models/, or its folder.")
        private String name = "";
        @Option(names = "--json", description = "Print one JSON object.")
        private boolean json;

        @Override
        public Integer call() {
            ModelBundle bundle = Home.models().open(name);
            ModelDescription model = bundle.description();
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(Printed.json(model));
                return 0;
            }
            out.println("name           " + model.name() + " (" + bundle.folder() + ")");
            out.println("backbone       " + model.architecture());
            out.println("sees           shorter side to " + model.preprocessing().resize() + ", middle "
                    + model.preprocessing().crop() + "x" + model.preprocessing().crop());
            out.println("embedding      " + model.embeddingSize() + " numbers, space " + model.spaceId());
            out.println("head           " + (model.head() == null ? "none" : model.head()) + ", "
                    + model.categories().size() + " categories");
            model.training().forEach((key, value) -> out.println("training: " + key + ": " + value));
            model.figures().forEach((key, value) -> out.println("measured: " + key + ": " + value));
            return 0;
        }
    }
}
