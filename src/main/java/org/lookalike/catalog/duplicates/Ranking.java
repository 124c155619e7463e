package org.lookalike.catalog.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.lookalike.search.Place;

/** Which picture of a group to keep: the first rule by which one is better than another decides. */
final class Ranking {
    private static final List<Rule> RULES = List.of(
            new Rule(Comparator.comparing(Contender::chosen), c -> "chosen by you"),
            new Rule(Comparator.comparingLong(Contender::size),
                    c -> "the largest, " + c.facts().width() + " × " + c.facts().height() + " pixels"),
            new Rule(Comparator.comparing(Contender::saysWhenTaken), c -> "it says when it was taken"),
            new Rule(Comparator.comparingInt(Contender::fidelity),
                    c -> c.fidelity() == Contender.LOSSLESS
                            ? "saved without loss (" + c.facts().format() + ")"
                            : "not reduced to 256 colours (" + c.facts().format() + ")"),
            new Rule(Comparator.comparing(Contender::converted).reversed(), c -> "others were made from it"),
            new Rule(Comparator.comparingInt(Contender::usual), c -> "laid and coloured as most of them"),
            new Rule(Comparator.comparingLong(Contender::bytesPerPixel), c -> "the least compressed"),
            new Rule(Comparator.comparing(Contender::isNamedCopy).reversed(), c -> "not named a copy"),
            new Rule(Comparator.comparingLong(c -> -c.place().modifiedMillis()), c -> "the oldest file"),
            new Rule(Comparator.comparingInt(c -> -c.place().path().length()), c -> "the shortest path"),
            new Rule(Comparator.comparing((Contender c) -> c.place().path()).reversed(), c -> "the first by path"));

    private static final Comparator<Contender> BEST = RULES.stream()
            .map(Rule::best)
            .reduce(Comparator::thenComparing)
            .orElseThrow()
            .reversed();

    private Ranking() {}

    /** What makes one better than another (the greater), and what to say of it. */
    private record Rule(Comparator<Contender> best, Function<Contender, String> said) {}

    /** Best first. */
    static List<Contender> ranked(List<Contender> contenders) {
        List<Contender> ranked = new ArrayList<>(contenders);
        ranked.sort(BEST);
        return ranked;
    }

    /** Why the first of at least two is better than the second. */
    static String why(List<Contender> ranked) {
        Contender best = ranked.getFirst();
        for (Rule rule : RULES)
            if (rule.best().compare(best, ranked.get(1)) > 0)
                return rule.said().apply(best);
        throw new IllegalArgumentException("two pictures at one path: " + best.place().path());
    }

    /** Of files with the same bytes, best first. */
    static Comparator<Place> places() {
        return Comparator.comparing(Contender::isCopysName)
                .thenComparingLong(Place::modifiedMillis)
                .thenComparingInt(place -> place.path().length())
                .thenComparing(Place::path);
    }
}
