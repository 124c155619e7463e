package org.lookalike.server;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.Example;
import org.lookalike.catalog.Mark;

/**
 * A picture to look more like, or less.
 *
 * @param weight above 0, either way
 */
record MarkJson(String id, float weight) {

    /** @param sign of the marks wanted; null if there are none */
    static @Nullable List<MarkJson> of(List<Mark> marks, float sign) {
        List<MarkJson> wanted = marks.stream()
                .filter(mark -> Math.signum(mark.weight()) == sign)
                .flatMap(MarkJson::known)
                .toList();
        return wanted.isEmpty() ? null : wanted;
    }

    private static Stream<MarkJson> known(Mark mark) {
        return switch (mark.example()) {
            case Example.Known known -> Stream.of(new MarkJson(known.id().hex(), Math.abs(mark.weight())));
            case Example.File file -> Stream.empty();
        };
    }
}
