package org.lookalike.train.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lookalike.train.evaluate.CategoryScore;
import org.lookalike.train.evaluate.ConfusionMatrix;

/** All categories, those recognised worst first, those without a picture last. */
final class CategoryTable {
    private static final String HEAD = """
            <section>
            <h2>Categories</h2>
            <div class="table" tabindex="0">
            <table>
            <thead><tr><th scope="col">Category<th scope="col">Correct<th scope="col">Recall<th scope="col">Precision\
            <th scope="col">F1<th scope="col">Most often taken for</tr></thead>
            <tbody>
            """;

    private CategoryTable() {}

    static String html(ConfusionMatrix matrix) {
        return IntStream.range(0, matrix.categories().size())
                .boxed()
                .sorted(worstFirst(matrix.scores()))
                .map(category -> row(matrix, category))
                .collect(Collectors.joining("", HEAD, "</tbody>\n</table>\n</div>\n</section>\n"));
    }

    private static Comparator<Integer> worstFirst(List<CategoryScore> scores) {
        return Comparator.comparingDouble((Integer c) -> scores.get(c).recall().orElse(2))
                .thenComparing(c -> scores.get(c).category());
    }

    private static String row(ConfusionMatrix matrix, int category) {
        CategoryScore score = matrix.score(category);
        return "<tr><th scope=\"row\">" + Html.name(score.category()) + "<td>" + score.correct() + "/"
                + score.pictures() + "<td>" + recall(score) + "<td>" + Numbers.percent(score.precision()) + "<td>"
                + Numbers.percent(score.f1()) + "<td>" + takenFor(matrix, category) + "</tr>\n";
    }

    private static String recall(CategoryScore score) {
        if (score.recall().isEmpty())
            return Numbers.NONE;
        return String.format(Locale.ROOT, "<span class=\"bar\" style=\"--share:%.3f\">%s</span>",
                score.recall().getAsDouble(), Numbers.percent(score.recall()));
    }

    private static String takenFor(ConfusionMatrix matrix, int category) {
        OptionalInt most = IntStream.range(0, matrix.categories().size())
                .filter(other -> other != category && matrix.count(category, other) > 0)
                .boxed()
                .max(Comparator.comparingInt((Integer other) -> matrix.count(category, other))
                        .thenComparing(Comparator.reverseOrder()))
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
        return most.isEmpty()
                ? ""
                : Html.name(matrix.categories().get(most.getAsInt())) + " <span class=\"quiet\">"
                        + matrix.count(category, most.getAsInt()) + "</span>";
    }
}
