package org.lookalike.cli;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** What a command runs with, and who said so; secrets are only said to be there. */
final class Configuration {
    private static final Pattern SECRET = Pattern.compile("key|token|password|passphrase|secret|credential");

    private Configuration() {}

    /** A line an option, in order of their names. */
    static String of(CommandLine commands) {
        Map<String, String> lines = new TreeMap<>();
        for (OptionSpec option : commands.getCommandSpec().options())
            if (!option.usageHelp() && !option.versionHelp())
                lines.put(name(option), line(commands, option));
        return lines.entrySet()
                .stream()
                .map(line -> "  %-22s %s".formatted(line.getKey(), line.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String line(CommandLine commands, OptionSpec option) {
        return "%-24s (%s)".formatted(shown(name(option), option.getValue()), origin(commands, option));
    }

    static String shown(String name, @Nullable Object value) {
        boolean none = value == null || (value instanceof Collection<?> all && all.isEmpty());
        if (none)
            return "-";
        return SECRET.matcher(name.toLowerCase(Locale.ROOT)).find() ? "set" : String.valueOf(value);
    }

    private static String origin(CommandLine commands, OptionSpec option) {
        ParseResult parsed = commands.getParseResult();
        if (parsed != null && parsed.hasMatchedOption(option))
            return "command line";
        if (commands.getDefaultValueProvider() instanceof Settings settings)
            return Objects.requireNonNullElse(settings.origin(option), "default");
        return "default";
    }

    private static String name(OptionSpec option) {
        return option.longestName().replaceFirst("^-+", "");
    }
}
