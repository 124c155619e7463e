package org.lookalike.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.lookalike.train.config.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Where an option's value comes from when the command line does not give it: the environment ({@code LOOKALIKE_PORT}),
 * then {@code lookalike.yaml} ({@code port: 8080}). So every flag is a setting, and there is no other list of them.
 */
final class Settings implements IDefaultValueProvider {
    private static final String PREFIX = "LOOKALIKE_";

    private final Map<String, String> environment;
    private final Map<String, String> file;

    private Settings(Map<String, String> environment, Map<String, String> file) {
        this.environment = environment;
        this.file = file;
    }

    /** A setting that cannot be meant as it stands. */
    static final class WrongSetting extends RuntimeException {
        private static final long serialVersionUID = 1;

        WrongSetting(String message) {
            super(message);
        }
    }

    /** @throws WrongSetting if the file cannot be read or has a key that is no option's name */
    static void apply(CommandLine commands) {
        String named = System.getenv(PREFIX + "CONFIG");
        Path path = Path.of(named != null ? named : "lookalike.yaml");
        if (named != null && !Files.exists(path))
            throw new WrongSetting("LOOKALIKE_CONFIG names " + path + ", which is not there");
        apply(commands, System.getenv(), path);
    }

    static void apply(CommandLine commands, Map<String, String> environment, Path path) {
        Set<String> names = new TreeSet<>();
        collect(commands, names);
        Map<String, String> file = Files.exists(path) ? read(path) : Map.of();
        for (String key : file.keySet())
            if (!names.contains(key))
                throw new WrongSetting(path + " sets \"" + key + "\", which is no option; the nearest is \""
                        + NearestName.of(key, names) + "\"");
        provide(commands, new Settings(environment, file));
    }

    private static void collect(CommandLine command, Set<String> names) {
        for (OptionSpec option : command.getCommandSpec().options())
            names.add(name(option));
        command.getSubcommands().values().forEach(child -> collect(child, names));
    }

    private static void provide(CommandLine command, Settings settings) {
        command.setDefaultValueProvider(settings);
    }

    private static Map<String, String> read(Path path) {
        try {
            JsonNode root = new YAMLMapper().readTree(path.toFile());
            Map<String, String> values = new HashMap<>();
            if (root != null)
                for (var entry : root.properties())
                    values.put(entry.getKey(), text(path, entry.getKey(), entry.getValue()));
            return values;
        } catch (JsonProcessingException e) {
            throw new WrongSetting(path + " is no YAML: " + e.getOriginalMessage() + " (line "
                    + e.getLocation().getLineNr() + ")");
        } catch (IOException e) {
            throw new WrongSetting(path + " cannot be read: " + e.getMessage());
        }
    }

    private static String text(Path path, String key, JsonNode value) {
        if (value.isValueNode())
            return value.asText();
        if (value.isArray() && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isValueNode))
            return String.join(",", StreamSupport.stream(value.spliterator(), false).map(JsonNode::asText).toList());
        throw new WrongSetting(path + ": \"" + key + "\" is a single value or a list of them");
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp())
            return null;
        String fromEnvironment = environment.get(variable(option));
        return fromEnvironment != null ? fromEnvironment : file.get(name(option));
    }

    /** Which of these gives an option's value, for a person; null if none does. */
    @Nullable
    String origin(OptionSpec option) {
        if (environment.containsKey(variable(option)))
            return "environment, " + variable(option);
        return file.containsKey(name(option)) ? "lookalike.yaml" : null;
    }

    private static String variable(OptionSpec option) {
        return PREFIX + name(option).toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String name(OptionSpec option) {
        return option.longestName().replaceFirst("^-+", "");
    }

    static boolean debugging() {
        return System.getenv(PREFIX + "DEBUG") != null;
    }

    static String trace(Throwable e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
