package org.lookalike.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lookalike.image.CacheFolder;
import org.lookalike.image.ContentId;

/**
 * Programs that the person at this machine said to trust, by their contents. A bundle cannot say it of itself. Kept where
 * everything may be deleted: then nothing is trusted.
 */
final class TrustedPrograms {
    private final Path folder;

    TrustedPrograms(Path cache) {
        this.folder = cache.resolve("trusted");
    }

    static TrustedPrograms standard() {
        return new TrustedPrograms(CacheFolder.standard());
    }

    void trust(byte[] program) throws IOException {
        Files.createDirectories(folder);
        Path note = note(program);
        if (!Files.exists(note))
            Files.createFile(note);
    }

    boolean contains(byte[] program) {
        return Files.exists(note(program));
    }

    private Path note(byte[] program) {
        return folder.resolve(ContentId.of(program).hex());
    }

    /** @throws BadBundle if nobody said so */
    void require(Path program) {
        try {
            if (!contains(Files.readAllBytes(program)))
                throw new BadBundle(program
                        + " is a program that nobody on this machine said to trust: it could do what you "
                        + "can. If you do: lookalike models import " + program + " --torchscript --trust --name NAME");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
