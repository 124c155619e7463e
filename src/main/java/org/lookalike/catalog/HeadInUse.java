package org.lookalike.catalog;

import java.nio.file.Path;
import java.util.Optional;
import org.lookalike.model.Head;
import org.lookalike.model.ModelBundle;

/** The head that says what pictures show; another one may take its place at any moment. Any number of threads. */
final class HeadInUse {
    private final Optional<Taught.Open> begun;
    private volatile Optional<Head> head;

    private HeadInUse(Optional<Taught.Open> begun, Optional<Head> head) {
        this.begun = begun;
        this.head = head;
    }

    /**
     * The collection's taught one if there is one, else the model's.
     *
     * @param folder for taught heads; need not exist
     */
    static HeadInUse of(Path folder, ModelBundle model) {
        Optional<Taught.Open> taught = Taught.open(folder, model);
        return new HeadInUse(taught.filter(open -> !open.taught().finished()),
                taught.map(Taught.Open::head).or(model::head));
    }

    /** What was being put into use when the collection was last closed, and is not finished. */
    Optional<Taught.Open> begun() {
        return begun;
    }

    Optional<Head> now() {
        return head;
    }

    void use(Head other) {
        head = Optional.of(other);
    }
}
