package org.lookalike.cli;

import java.nio.file.Path;
import org.lookalike.model.Models;

/** Where Lookalike is installed; what is not named otherwise lies there. */
final class Home {
    private Home() {}

    static Path folder() {
        return Path.of(System.getProperty("lookalike.home", "."));
    }

    static Path index() {
        return folder().resolve("index");
    }

    static Models models() {
        return new Models(folder().resolve("models"));
    }
}
