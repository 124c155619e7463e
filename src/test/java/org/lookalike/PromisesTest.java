package org.lookalike;

import java.io.File;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Each promise of SECURITY.md names a test that there is, where it is said to be, and that is run. */
class PromisesTest {
    private static final Path HOME = Path.of(System.getProperty("lookalike.home", ""));
    /** {@code package.SomeTest.method}, without what was named before in the same row. */
    private static final Pattern NAME = Pattern
            .compile("`(?:([a-z.]+)\\.)?([A-Z]\\w*)?(?:\\.?([a-z]\\w*))?`");
    private static final List<Class<? extends Annotation>> RUN = List.of(Test.class, ParameterizedTest.class,
            TestFactory.class);
    private static final Path SOURCES = HOME.resolve("src/test/java");

    private static List<Path> tests() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** All before the figures, which are measured. */
    private static List<String> promises() throws IOException {
        List<String> lines = Files.readAllLines(HOME.resolve("SECURITY.md"), StandardCharsets.UTF_8);
        return lines.subList(0, lines.indexOf("## Figures"));
    }

    @Test
    void eachNamesItsTest() throws IOException, ClassNotFoundException {
        List<Path> tests = tests();
        List<String> wrong = new ArrayList<>();
        int named = 0;
        for (String line : promises()) {
            String[] cells = line.split(" \\| ", -1);
            if (!line.startsWith("| ") || line.startsWith("| ---") || cells[1].matches("(held by|test) \\|"))
                continue;
            Matcher name = NAME.matcher(cells[cells.length - 1].replaceAll("\\(.*\\)", ""));
            String test = "";
            int here = 0;
            while (name.find()) {
                test = name.group(2) == null ? test : file(name.group(1), name.group(2));
                if (!isThere(tests, test, name.group(3)))
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

    /** As much of its path as is said. */
    private static String file(@Nullable String inPackage, String test) {
        return (inPackage == null ? "" : "org/lookalike/" + inPackage.replace('.', '/') + "/") + test + ".java";
    }

    private static boolean isThere(List<Path> tests, String test, @Nullable String method)
            throws ClassNotFoundException {
        for (Path file : tests)
            if (!test.isEmpty() && file.endsWith(test) && isRun(file, method))
                return true;
        return false;
    }

    /** @param name null: any method */
    private static boolean isRun(Path file, @Nullable String name) throws ClassNotFoundException {
        String path = SOURCES.relativize(file).toString();
        String type = path.substring(0, path.length() - ".java".length()).replace(File.separatorChar, '.');
        for (Method method : Class.forName(type, false, PromisesTest.class.getClassLoader()).getDeclaredMethods())
            if ((name == null || method.getName().equals(name)) && RUN.stream().anyMatch(method::isAnnotationPresent))
                return true;
        return false;
    }
}
