package org.lookalike.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lookalike.catalog.teach.Classroom.Adopted;
import org.lookalike.catalog.teach.Proposal;
import org.lookalike.file.FolderTree;
import org.lookalike.image.ContentId;
import org.lookalike.model.FineTuned;
import org.lookalike.model.Head;
import org.lookalike.model.ModelBundle;
import org.lookalike.search.PictureIndex;
import org.lookalike.train.Watcher;

/**
 * Puts a taught head into use: it is written as a bundle of its own beside the index, then named as the one in use, then
 * the pictures get their labels and predictions. Interrupted before it is named, nothing has changed; after that, whoever
 * opens the collection next goes on.
 */
final class Adopting {
    private final Path folder;
    private final PictureIndex index;
    private final Registrar registrar;
    private final ModelBundle model;
    private final HeadInUse head;

    /** @param folder for taught heads; need not exist */
    Adopting(Path folder, PictureIndex index, Registrar registrar, ModelBundle model, HeadInUse head) {
        this.folder = folder;
        this.index = index;
        this.registrar = registrar;
        this.model = model;
        this.head = head;
    }

    /** Goes on with what was interrupted, if anything was. */
    void resume() {
        head.begun().ifPresent(begun -> {
            try {
                finish(begun, (what, done, total, detail) -> {});
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    Adopted adopt(Proposal proposal, Watcher watcher) {
        try {
            Files.createDirectories(folder);
            String name = freeName();
            ModelBundle written = new FineTuned(model.name() + "-" + name, model, model.architecture(), null,
                    model.preprocessing(),
                    proposal.head(), facts(proposal), figures(proposal)).write(folder.resolve(name), unfinished -> {});
            List<String> pictures = proposal.marks().right().stream().sorted().map(ContentId::hex).toList();
            Taught taught = new Taught(model.name(), name, false, proposal.category(), pictures);
            var begun = new Taught.Open(taught, written.head().orElseThrow());
            taught.write(folder);
            return finish(begun, watcher);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Adopted finish(Taught.Open begun, Watcher watcher) throws IOException {
        Taught taught = begun.taught();
        Head now = begun.head();
        head.use(now);
        for (String picture : taught.pictures())
            registrar.categorise(new ContentId(picture), taught.category());
        index.refresh();
        Relabelled relabelled = Relabelled.of(index, now,
                (picture, prediction) -> registrar.predict(picture.id(), prediction), watcher);
        taught.done().write(folder);
        removeOthers(taught.bundle());
        return new Adopted(relabelled.pictures(), relabelled.changed(), relabelled.seconds());
    }

    private String freeName() {
        int number = 1;
        while (Files.exists(Taught.bundle(folder, number)))
            number++;
        return Taught.bundle(folder, number).getFileName().toString();
    }

    private void removeOthers(String inUse) throws IOException {
        List<Path> others;
        try (Stream<Path> children = Files.list(folder)) {
            others = children.filter(Files::isDirectory)
                    .filter(child -> !child.getFileName().toString().equals(inUse))
                    .toList();
        }
        for (Path other : others)
            FolderTree.delete(other);
    }

    private Map<String, Object> facts(Proposal proposal) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("from", model.name());
        facts.put("taught", proposal.category());
        facts.put("pictures", proposal.learned());
        facts.put("validationPictures", proposal.heldOut());
        return facts;
    }

    private static Map<String, Object> figures(Proposal proposal) {
        Double accuracy = proposal.accuracy();
        return accuracy == null ? Map.of() : Map.of("validationAccuracy", accuracy);
    }
}
