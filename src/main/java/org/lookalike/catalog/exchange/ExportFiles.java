package org.lookalike.catalog.exchange;

import java.nio.file.Path;

/** The files of an export. */
record ExportFiles(Path folder) {
    Path note() {
        return folder.resolve("export.json");
    }

    Path pictures() {
        return folder.resolve("pictures.jsonl");
    }

    Path embeddings() {
        return folder.resolve("embeddings.safetensors");
    }

    Path unreadable() {
        return folder.resolve("unreadable.jsonl");
    }

    Path labels() {
        return folder.resolve("labels.jsonl");
    }

    Path collections() {
        return folder.resolve("collections.jsonl");
    }

    Path decisions() {
        return folder.resolve("decisions.jsonl");
    }
}
