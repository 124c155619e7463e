package org.lookalike.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The container and the unit of systemd say nothing that is not so. */
class PackagingTest {
    private static final Path HOME = Home.folder().toAbsolutePath().normalize();
    private static final Path PACKAGING = HOME.resolve("src/packaging");
    /** Settings that are no options. */
    private static final List<String> NO_OPTIONS = List.of("LOOKALIKE_CACHE");

    @TempDir
    private Path temporary;

    private static String text(String name) throws IOException {
        return Files.readString(PACKAGING.resolve(name)).replaceAll("(?m)^#.*\n", "").replace("\\\n", " ");
    }

    /** What follows a word at the beginning of a line, each time. */
    private static List<String> after(String word, String text) {
        return Pattern.compile("(?m)^" + word + "\\s*(.*)$")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Of the form that JSON and Containerfiles have in common. */
    private static List<String> list(String json) {
        return Pattern.compile("\"([^\"]*)\"").matcher(json).results().map(found -> found.group(1)).toList();
    }

    private record Ended(int exitCode, String out) {
        static Ended of(List<String> command) throws IOException, InterruptedException {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), out);
        }
    }

    /** As the container or the unit starts it, but that libraries are where the tests have them. */
    private static Ended start(List<String> entry, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(entry);
        command.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.replaceAll(word -> word.replace("@/opt/lookalike/java.options", "@" + PACKAGING.resolve("java.options"))
                .replace("/opt/lookalike/lib/*", System.getProperty("java.class.path")));
        command.addAll(List.of(words));
        return Ended.of(command);
    }

    @Test
    void theContainerStartsWhatItSays() throws Exception {
        String container = text("Containerfile");
        List<String> entry = list(after("ENTRYPOINT", container).getFirst());

        Ended version = start(entry, "--version");

        assertEquals(0, version.exitCode(), version.out());
        assertTrue(version.out().contains("lookalike 0."), version.out());
        assertEquals(List.of("serve"), list(after("CMD", container).getFirst()));
        Ended help = start(entry, "serve", "--help");
        assertEquals(0, help.exitCode(), help.out());
        assertTrue(help.out().contains("Usage: lookalike serve"), help.out());
    }

    @Test
    void whatTheContainerCopiesIsThereOrMadeByTheBuild() throws IOException {
        String build = Files.readString(HOME.resolve("pom.xml"));
        int copied = 0;
        for (String copy : after("COPY", text("Containerfile"))) {
            List<String> words = Arrays.stream(copy.split("\\s+", -1)).toList();
            boolean built = words.getFirst().equals("--from=build");
            for (String source : words.subList(built ? 1 : 0, words.size() - 1)) {
                if (built)
                    assertTrue(isMade(source, build), source);
                else
                    assertTrue(Files.exists(HOME.resolve(source)), source);
                copied++;
            }
        }
        assertTrue(copied > 8, copied + " things are copied");
    }

    private static boolean isMade(String path, String pom) {
        return switch (path) {
            case "/build/target/lib" ->
                pom.contains("<outputDirectory>${project.build.directory}/lib</outputDirectory>");
            case "/build/target/lookalike-*.jar" -> pom.contains("<artifactId>lookalike</artifactId>");
            default -> false;
        };
    }

    @Test
    void theContainerIsNotRunByRoot() throws IOException {
        String container = text("Containerfile");
        String user = after("USER", container).getLast();
        assertTrue(user.matches("[1-9]\\d{3,}:[1-9]\\d{3,}"), user);
        assertTrue(container.contains("--uid " + user.split(":", 2)[0]), "there is a user of that number");
        String last = container.substring(container.lastIndexOf("\nUSER"));
        assertFalse(last.contains("\nRUN") || last.contains("\nCOPY"), "nothing is made after that");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theHealthCheckIsInTheContainer() throws IOException {
        String container = text("Containerfile");
        String check = after("HEALTHCHECK", container).getFirst();
        List<String> command = list(check.substring(check.indexOf("CMD")));

        assertEquals(List.of("/opt/lookalike/healthy"), command);
        assertTrue(after("COPY", container).stream()
                .anyMatch(copy -> copy.contains("src/packaging/healthy") && copy.endsWith(" /opt/lookalike/")));
        assertTrue(Files.isExecutable(PACKAGING.resolve("healthy")));
    }

    @Test
    void theUnitStartsWhatItSays() throws Exception {
        String start = after("ExecStart=", text("lookalike.service")).getFirst();
        List<String> words = Arrays.stream(start.replace("$LOOKALIKE_FOLDERS", "").strip().split("\\s+", -1)).toList();
        assertEquals("serve", words.getLast());

        Ended help = start(words, "--help");

        assertEquals(0, help.exitCode(), help.out());
        assertTrue(help.out().contains("Usage: lookalike serve"), help.out());
        assertTrue(help.out().contains("[FOLDER...]"), "any number of folders, also none");
    }

    @Test
    void everySettingOfTheContainerAndTheUnitIsOne() throws IOException {
        CommandLine commands = new CommandLine(new Lookalike());
        Settings.apply(commands, Map.of(), temporary.resolve("none"));
        CommandLine serve = commands.getSubcommands().get("serve");
        assertNotNull(serve);
        for (String file : List.of("Containerfile", "lookalike.service")) {
            List<String> settings = Pattern.compile("\\b(LOOKALIKE_[A-Z_]+)=")
                    .matcher(text(file))
                    .results()
                    .map(found -> found.group(1))
                    .filter(name -> !NO_OPTIONS.contains(name))
                    .toList();
            assertTrue(settings.size() >= 2, settings.toString());
            for (String setting : settings)
                assertNotNull(
                        serve.getCommandSpec()
                                .findOption(setting.replace("LOOKALIKE_", "")
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_',
                                                '-')),
                        file + " sets " + setting);
        }
    }

    @Test
    void aServerThatIsConfiguredWronglyIsNotStartedAgainAndAgain() throws IOException {
        CommandRun wrong = CommandRun.of("serve", "--host", "0.0.0.0", "--port", 0, "--index",
                temporary.resolve("index"));
        assertEquals(after("RestartPreventExitStatus=", text("lookalike.service")),
                List.of(String.valueOf(wrong.exitCode())));
    }

    /** The program and the user that it names are not on this machine, which is not what it is asked about. */
    @Test
    void systemdUnderstandsTheUnit() throws Exception {
        Path analyze = Path.of("/usr/bin/systemd-analyze");
        Assumptions.assumeTrue(Files.isExecutable(analyze), "skipped: needs systemd-analyze");
        Path unit = temporary.resolve("lookalike.service");
        Files.writeString(unit, Files.readString(PACKAGING.resolve("lookalike.service"))
                .replace("/usr/bin/java", Path.of(System.getProperty("java.home"), "bin", "java").toString()));

        Ended verified = Ended.of(List.of(analyze.toString(), "verify", "--man=no", unit.toString()));

        assertEquals(0, verified.exitCode(), verified.out());
        assertFalse(verified.out().contains("lookalike.service:"), verified.out());
    }
}
