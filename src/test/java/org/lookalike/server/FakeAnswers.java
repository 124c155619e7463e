package org.lookalike.server;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.Answer;
import org.lookalike.catalog.Asking;
import org.lookalike.catalog.Example;
import org.lookalike.catalog.Explaining;
import org.lookalike.catalog.Explanation;
import org.lookalike.catalog.Mark;
import org.lookalike.catalog.Question;
import org.lookalike.catalog.Wanted;
import org.lookalike.image.ContentId;
import org.lookalike.image.Decoded;
import org.lookalike.image.Decoded.Reason;
import org.lookalike.image.Region;
import org.lookalike.model.Embedding;
import org.lookalike.model.Prediction;
import org.lookalike.search.Facets;
import org.lookalike.search.Filter;
import org.lookalike.search.Hit;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.Results;

/** What a catalog of texts answers: every picture, each equally near. */
record FakeAnswers(FakeCatalog catalog) {

    static Optional<Decoded.Unreadable> unreadable(byte[] file, String name) {
        String text = new String(file, StandardCharsets.UTF_8);
        if (text.startsWith("PIC"))
            return Optional.empty();
        Reason reason = text.startsWith("BAD") ? Reason.valueOf(text.substring(3)) : Reason.NOT_A_PICTURE;
        return Optional.of(new Decoded.Unreadable(name, reason, name + " is " + reason));
    }

    static List<IndexedPicture> passing(Filter filter, Collection<IndexedPicture> pictures) {
        Set<String> wanted = filter.categories();
        return pictures.stream()
                .filter(p -> wanted.isEmpty() || wanted.contains(String.valueOf(p.category())))
                .toList();
    }

    Asking ask(Wanted wanted, Question question) {
        Optional<Asking> refused = wanted.marks().stream().map(Mark::example).flatMap(this::refusal).findFirst();
        if (refused.isPresent())
            return refused.get();
        return switch (wanted.example().orElse(null)) {
            case null -> answered(Optional.empty(), wanted, question);
            case Example.File(byte[] file, String name, Region part) -> unreadable(file, name)
                    .<Asking>map(Asking.NoPicture::new)
                    .orElseGet(() -> answered(Optional.of(new Answer.Asked(ContentId.of(file), name, 128, 96, part,
                            List.of(new Prediction("rose", 0.75f)))), wanted, question));
            case Example.Known(ContentId id, Region part) -> catalog.pictures.containsKey(id)
                    ? answered(Optional.of(new Answer.Asked(id, null, 128, 96, part, List.of())), wanted, question)
                    : new Asking.Unknown(id);
        };
    }

    private Stream<Asking> refusal(Example example) {
        return example instanceof Example.Known(ContentId id, Region part) && !catalog.pictures.containsKey(id)
                ? Stream.of(new Asking.Unknown(id))
                : Stream.empty();
    }

    Explaining explain(ContentId hit) {
        if (!catalog.pictures.containsKey(hit))
            return new Explaining.Not(new Asking.Unknown(hit));
        var cells = new Explanation.Cells(Region.WHOLE, 1, 2, List.of(0.25f, 0.5f));
        var part = new Explanation.Part(hit, Region.WHOLE, 0.75f, null, List.of());
        return new Explaining.Explained(new Explanation(0.75f, true, cells, List.of(part)));
    }

    private Asking answered(Optional<Answer.Asked> asked, Wanted wanted, Question question) {
        var results = catalog.browse(question.filter(), question.offset(), question.k());
        var scored = results.hits()
                .stream()
                .map(h -> new Hit(h.rank(), h.facts(), h.places(), h.category(), h.prediction(), 0.5f))
                .toList();
        return new Asking.Answered(new Answer(asked, wanted, new Embedding(new float[]{1, 0}, 1), question,
                new Results(scored, true, results.total()),
                Optional.ofNullable(catalog.interpretation), 1.234567));
    }

    Facets facets() {
        return new Facets(counted(p -> p.category()), counted(p -> {
            var prediction = p.prediction();
            return prediction == null ? null : prediction.category();
        }), Map.of("SMALL", (long) catalog.pictures.size()), Map.of("LANDSCAPE", (long) catalog.pictures.size()),
                Map.of("2024", (long) catalog.pictures.size()), Map.of());
    }

    private Map<String, Long> counted(Function<IndexedPicture, @Nullable String> name) {
        return catalog.pictures.values()
                .stream()
                .flatMap(p -> Optional.ofNullable(name.apply(p)).stream())
                .collect(Collectors.groupingBy(n -> n, TreeMap::new, Collectors.counting()));
    }
}
