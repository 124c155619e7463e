package org.lookalike.catalog.smart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lookalike.catalog.labels.GivenName;
import org.lookalike.catalog.learn.Marks;
import org.lookalike.catalog.learn.TasteLearner;
import org.lookalike.search.PictureIndex;

/**
 * The smart collections of an index, a file each beside it; they outlive it, as marks are kept by content. Files are read
 * anew each time, so that other processes may change them. Any number of threads.
 */
public final class SmartCollections {
    private static final System.Logger LOG = System.getLogger(SmartCollections.class.getName());
    private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");
    private static final String ENDING = ".json";
    private static final int ID_BYTES = 8;

    private final PictureIndex index;
    private final Path folder;
    private final RuleLearner learner;
    private final SecureRandom random = new SecureRandom();

    /** @param folder need not exist */
    public SmartCollections(PictureIndex index, Path folder) {
        this.index = index;
        this.folder = folder;
        this.learner = new RuleLearner(new TasteLearner(index));
    }

    /** By name. What cannot be read is left out, and a warning logged. */
    public List<SmartCollection> list() {
        List<SmartCollection> all = new ArrayList<>();
        for (String id : ids(folder))
            find(id).ifPresent(all::add);
        all.sort(Comparator.comparing(SmartCollection::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(SmartCollection::id));
        return all;
    }

    /** Names of files in such a folder that are named like a collection and hold none. */
    public static List<String> damaged(Path folder) {
        List<String> damaged = new ArrayList<>();
        for (String id : ids(folder))
            try {
                CollectionFile.read(id, folder.resolve(id + ENDING));
            } catch (IOException e) {
                damaged.add(id + ENDING);
            }
        return damaged;
    }

    static List<String> ids(Path folder) {
        if (!Files.isDirectory(folder))
            return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .filter(name -> ID.matcher(name).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<SmartCollection> find(String id) {
        if (!ID.matcher(id).matches() || !Files.exists(file(id)))
            return Optional.empty();
        try {
            return Optional.of(CollectionFile.read(id, file(id)));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "a collection is left out: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** In whatever case. */
    public Optional<SmartCollection> named(String name) {
        return list().stream().filter(one -> one.name().equalsIgnoreCase(name.strip())).findFirst();
    }

    public synchronized Saving create(String name, Marks marks) {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return save(new SmartCollection(HexFormat.of().formatHex(id), name, Instant.now(), marks, Set.of(),
                Optional.empty()));
    }

    public synchronized Saving change(String id, SmartCollection.Change change) {
        return find(id).map(before -> save(before.after(change))).orElseGet(() -> new Saving.Unknown(id));
    }

    public Saving rename(String id, String name) {
        return change(id, SmartCollection.Change.renamed(name));
    }

    private Saving save(SmartCollection collection) {
        Optional<String> name = GivenName.of(collection.name());
        if (name.isEmpty())
            return new Saving.BadName(collection.name());
        if (collection.marks().right().isEmpty())
            return new Saving.NothingRight();
        if (named(name.get()).filter(other -> !other.id().equals(collection.id())).isPresent())
            return new Saving.NameTaken(name.get());
        SmartCollection learned = new SmartCollection(collection.id(), name.get(), collection.created(),
                collection.marks(), collection.leftOut(), learner.learn(collection.marks()));
        try {
            CollectionFile.write(file(learned.id()), learned);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Saving.Saved(learned);
    }

    /** False if it was not there. */
    public synchronized boolean delete(String id) {
        try {
            return ID.matcher(id).matches() && Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its pictures as the index has them now; none while none of those marked right is there. */
    public Members members(SmartCollection collection, int offset, int k) {
        return rule(collection).or(() -> learned(collection))
                .map(rule -> new Membership(index, collection, rule).page(offset, k))
                .orElseGet(() -> new Members(List.of(), 0, collection.marks().notIn(index)));
    }

    private Optional<Rule> rule(SmartCollection collection) {
        return collection.rule().filter(saved -> saved.space().equals(index.space()));
    }

    /** The rule that it lacks, or has for another model; kept for the next time, unless the marks have changed since. */
    private synchronized Optional<Rule> learned(SmartCollection collection) {
        Optional<SmartCollection> kept = find(collection.id()).filter(now -> now.marks().equals(collection.marks()));
        Optional<Rule> already = kept.flatMap(this::rule);
        if (already.isPresent())
            return already;
        Optional<Rule> rule = learner.learn(collection.marks());
        if (kept.isPresent())
            rule.ifPresent(now -> keep(kept.get().with(now)));
        return rule;
    }

    private void keep(SmartCollection collection) {
        try {
            CollectionFile.write(file(collection.id()), collection);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "what a collection learned is not kept: " + e.getMessage());
        }
    }

    private Path file(String id) {
        return file(folder, id);
    }

    static Path file(Path folder, String id) {
        return folder.resolve(id + ENDING);
    }
}
