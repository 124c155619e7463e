package org.lookalike.catalog.duplicates;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lookalike.benchmark.BaseModel;
import org.lookalike.catalog.Catalog;
import org.lookalike.catalog.DuplicateCollection;
import org.lookalike.catalog.IndexingOptions;
import org.lookalike.catalog.Opening;
import org.lookalike.catalog.Pruning;
import org.lookalike.image.DecoderOptions;
import org.lookalike.image.PerceptualHash;
import org.lookalike.image.Turn;
import org.lookalike.search.PictureIndex;

/**
 * How many copies are found, and how many strangers are called copies: every picture of a folder, some of them with
 * {@value #EDITS} edits each of {@link Edit#kinds}, drawn by seed. Counts pairs of files; those of one original are right.
 * Files that were pairs before anybody edited them count as wrong, and are named.
 *
 * <pre>mvn -Pbenchmarks -DskipTests test-compile exec:exec -Dbenchmark=catalog.duplicates.DuplicateEvaluation -Dbenchmark.args="FOLDER WORK [SEED [FAMILIES]]"</pre>
 */
public final class DuplicateEvaluation {
    private static final int EDITS = 6;
    private static final int BASELINE = 10;

    /** Files that are said to show the same. */
    private record Said(String a, String b) {
        boolean right() {
            return family(a).equals(family(b));
        }

        private static String family(String file) {
            return file.replaceAll("--.*|\\..*", "");
        }
    }

    private DuplicateEvaluation() {}

    public static void main(String[] args) throws Exception {
        Path work = Path.of(args[1]).toAbsolutePath();
        long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
        int families = args.length > 3 ? Integer.parseInt(args[3]) : 250;
        Path pictures = work.resolve("pictures");
        if (!Files.exists(pictures)) {
            EditedPictures.make(Path.of(args[0]), pictures, seed, families, EDITS);
            try (Catalog catalog = Catalog.open(work.resolve("index"), BaseModel.open(), DecoderOptions.DEFAULT)) {
                catalog.index(List.of(pictures), new IndexingOptions(false, Pruning.NOTHING, false));
            }
        }
        List<String> files = new ArrayList<>();
        try (var list = Files.list(pictures)) {
            list.map(DuplicateEvaluation::name).sorted().forEach(files::add);
        }
        System.out.printf(Locale.ROOT, "%d files, %d of them edits%n", files.size(),
                files.stream().filter(f -> f.contains("--")).count());
        baselines(work, files);
        found(work, files);
    }

    private static void found(Path work, List<String> files) {
        try (var collection = DuplicateCollection.open(work.resolve("index"), DecoderOptions.DEFAULT)) {
            Found found = collection.duplicates().find((what, done, total, detail) -> {}, () -> false);
            System.out.printf(Locale.ROOT, "found in %.1f s, %d groups%n", found.seconds(), found.groups().size());
            Set<Said> said = new HashSet<>();
            int originals = 0;
            for (DuplicateGroup group : found.groups()) {
                List<String> names = new ArrayList<>(List.of(name(Path.of(group.keep().path()))));
                if (!names.getFirst().contains("--"))
                    originals++;
                group.members().forEach(copy -> names.add(name(Path.of(copy.path()))));
                for (int i = 0; i < names.size(); i++)
                    for (int j = 0; j < i; j++)
                        said.add(pair(names.get(i), names.get(j)));
            }
            report("Lookalike", said, files);
            System.out.printf(Locale.ROOT, "of %d groups %d keep a file that is no edit%n", found.groups().size(),
                    originals);
            said.stream()
                    .filter(s -> !s.right())
                    .map(s -> "wrong: " + s.a() + " | " + s.b())
                    .sorted()
                    .forEach(
                            System.out::println);
        }
    }

    private static void baselines(Path work, List<String> files) {
        Map<String, float[]> greys = new TreeMap<>();
        try (PictureIndex index = Opening.forReading(work.resolve("index"))) {
            index.forEach(picture -> picture.places()
                    .forEach(place -> greys.put(name(Path.of(place.path())), picture.miniature().fields())));
        }
        Set<Said> upright = new HashSet<>();
        Set<Said> turned = new HashSet<>();
        List<String> names = List.copyOf(greys.keySet());
        long[] hashes = greys.values().stream().mapToLong(PerceptualHash::of).toArray();
        for (int i = 0; i < hashes.length; i++)
            for (var asked : PerceptualHash.ofTurns(greys.getOrDefault(names.get(i), new float[0])).entrySet())
                for (int j = 0; j < i; j++)
                    if (PerceptualHash.distance(asked.getValue(), hashes[j]) <= BASELINE) {
                        turned.add(pair(names.get(i), names.get(j)));
                        if (asked.getKey() == Turn.NONE)
                            upright.add(pair(names.get(i), names.get(j)));
                    }
        report("perceptual hash, distance 10", upright, files);
        report("perceptual hash, distance 10, in all eight orientations", turned, files);
    }

    private static void report(String what, Set<Said> said, List<String> files) {
        Map<String, List<String>> families = new TreeMap<>();
        files.forEach(file -> families.computeIfAbsent(Said.family(file), k -> new ArrayList<>()).add(file));
        long wanted = families.values().stream().mapToLong(f -> (long) f.size() * (f.size() - 1) / 2).sum();
        long right = said.stream().filter(Said::right).count();
        double precision = (double) right / Math.max(1, said.size());
        double recall = (double) right / wanted;
        System.out.printf(Locale.ROOT, "%s: %d pairs wanted, %d said, %d right: precision %.4f, recall %.4f, F1 %.4f%n",
                what, wanted, said.size(), right, precision, recall, 2 * precision * recall / (precision + recall));
        Map<String, int[]> kinds = new TreeMap<>();
        for (List<String> family : families.values())
            for (String file : family)
                if (file.contains("--")) {
                    int[] count = kinds.computeIfAbsent(file.replaceAll(".*--|\\.[a-z]+$", ""), k -> new int[2]);
                    count[1]++;
                    if (family.stream().anyMatch(o -> !o.contains("--") && said.contains(pair(o, file))))
                        count[0]++;
                }
        kinds.forEach((kind, count) -> System.out.printf(Locale.ROOT, "  %-50s %d of %d%n", kind, count[0], count[1]));
    }

    private static Said pair(String a, String b) {
        return a.compareTo(b) < 0 ? new Said(a, b) : new Said(b, a);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
