package org.lookalike.benchmark;

import java.nio.file.Path;
import org.lookalike.model.ModelBundle;
import org.lookalike.model.Models;

/** The model that ships with the project. */
public final class BaseModel {
    private BaseModel() {}

    public static ModelBundle open() {
        return new Models(Path.of(System.getProperty("lookalike.home"), "models")).open(Models.DEFAULT);
    }
}
