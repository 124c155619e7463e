package org.lookalike;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Each promise of SECURITY.md names a test that there is. */
class PromisesTest {
    private static final Path HOME = Path.of(System.getProperty("lookalike.home", ""));
    /** {@code package.SomeTest.method}, without what was named before in the same row. */
    private static final Pattern NAME = Pattern.compile("`(?:[a-z.]+\\.)?([A-Z]\\w*)?(?:\\.?([a-z]\\w*))?`");

    private static List<Path> tests() throws IOException {
        try (var files = Files.walk(HOME.resolve("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    @Test
    void eachNamesItsTest() throws IOException {
        List<Path> tests = tests();
        List<String> wrong = new ArrayList<>();
        int named = 0;
        for (String line : Files.readAllLines(HOME.resolve("SECURITY.md"), StandardCharsets.UTF_8)) {
            String[] cells = line.split(" \\| ", -1);
            if (!line.startsWith("| ") || line.startsWith("| ---") || cells[1].matches("(held by|test) \\|"))
                continue;
            Matcher name = NAME.matcher(cells[cells.length - 1].replaceAll("\\(.*\\)", ""));
            String test = "";
            int here = 0;
            while (name.find()) {
                test = name.group(1) == null ? test : name.group(1);
                if (!isThere(tests, test, name.group(2)))
                    wrong.add(name.group());
                here++;
            }
            if (here == 0)
                wrong.add(line);
            named += here;
        }
        assertEquals(List.of(), wrong);
        assertTrue(named > 100, named + " tests are named");
    }

    private static boolean isThere(List<Path> tests, String test, String method) throws IOException {
        for (Path file : tests)
            if (file.endsWith(test + ".java"))
                return method == null || Files.readString(file).contains("void " + method + "(");
        return false;
    }
}
