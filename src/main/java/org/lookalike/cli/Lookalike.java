package org.lookalike.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;
import java.util.Properties;
import org.lookalike.catalog.UnusableIndex;
import org.lookalike.file.FullDisk;
import org.lookalike.model.BadBundle;
import org.lookalike.server.CannotListenException;
import org.lookalike.server.tls.PemFiles;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "lookalike", description = "Finds pictures by picture.", versionProvider = Lookalike.Version.class, mixinStandardHelpOptions = true, scope = CommandLine.ScopeType.INHERIT, sortOptions = false, synopsisSubcommandLabel = "COMMAND", usageHelpAutoWidth = true, subcommands = {
        IndexCommand.class, SearchCommand.class, ExplainCommand.class, ServeCommand.class, ClassifyCommand.class,
        EvaluateCommand.class, CalibrateCommand.class, StatsCommand.class, DuplicatesCommand.class, SplitCommand.class,
        AdviseCommand.class,
        TrainCommand.class,
        RelabelCommand.class, TeachCommand.class, SuggestCommand.class, LabelsCommand.class, CollectionsCommand.class,
        MapCommand.class, ModelsCommand.class,
        KeysCommand.class,
        CheckCommand.class, SnapshotCommand.class, RestoreCommand.class, ExportCommand.class,
        ImportCommand.class,
        DemoCommand.class}, footerHeading = "%nExamples:%n", footer = {
                "  lookalike demo                        see it work, on pictures it draws itself",
                "  lookalike serve ~/Pictures            index a folder and search it in the browser",
                "  lookalike search rose.jpg --k 5       find the five most alike",
                "", "Every option can also be set in the environment (LOOKALIKE_PORT=8080) or in lookalike.yaml",
                "(port: 8080) in the working folder; LOOKALIKE_CONFIG names another file.",
                "Exit codes: 0 fine, 1 the work failed, 2 wrong usage."})
final class Lookalike implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs a command and returns its exit code. */
    static int run(String... args) {
        CommandLine commands = new CommandLine(new Lookalike());
        commands.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        commands.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setExecutionExceptionHandler((e, command, parsed) -> {
            command.getErr().println("lookalike: " + explain(e));
            if (Settings.debugging())
                command.getErr().println(Settings.trace(e));
            return CommandLine.ExitCode.SOFTWARE;
        });
        try {
            Settings.apply(commands);
        } catch (Settings.WrongSetting e) {
            commands.getErr().println("lookalike: " + e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        return commands.execute(args);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which command");
    }

    /** One sentence for a person: what went wrong, with what, and the way out where there is one. */
    static String explain(Throwable e) {
        return switch (e) {
            case Throwable full when FullDisk.isCause(full) -> FullDisk.SENTENCE + " (" + message(full) + ")";
            case UnusableIndex known -> message(known);
            case BadBundle known -> message(known);
            case CannotListenException known -> message(known);
            case PemFiles.Unusable known -> message(known);
            case Failure known -> message(known);
            case UncheckedIOException wrapped -> explain(wrapped);
            case NoSuchFileException missing -> "there is no " + missing.getFile();
            case NotDirectoryException file -> file.getFile() + " is a file; name the folder it is in";
            case AccessDeniedException denied -> "no permission for " + denied.getFile();
            case FileAlreadyExistsException exists -> exists.getFile() + " exists already; remove it or name another";
            case FileSystemException refused when refused.getReason() != null ->
                "cannot use " + refused.getFile() + ": " + refused.getReason();
            case IOException io -> message(io);
            case IllegalArgumentException wrong -> message(wrong);
            case OutOfMemoryError memory -> "out of memory; give more with LOOKALIKE_JAVA_OPTIONS=-Xmx4g";
            default -> "something unexpected went wrong: " + e + " (LOOKALIKE_DEBUG=1 shows where)";
        };
    }

    /** The cause in its own words, after the wrapper's own message if it has one. */
    private static String explain(UncheckedIOException wrapped) {
        IOException cause = Objects.requireNonNull(wrapped.getCause());
        return cause.toString().equals(wrapped.getMessage())
                ? explain(cause)
                : message(wrapped) + ": " + explain(cause);
    }

    private static String message(Throwable e) {
        return Objects.requireNonNullElseGet(e.getMessage(), e::toString);
    }

    /** The work failed for a reason that is said in full by the message. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;

        Failure(String message) {
            super(message);
        }
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() throws IOException {
            Properties properties = new Properties();
            try (var in = Lookalike.class.getResourceAsStream("/org/lookalike/version.properties")) {
                properties.load(in);
            }
            return new String[]{"lookalike " + properties.getProperty("version")};
        }
    }
}
