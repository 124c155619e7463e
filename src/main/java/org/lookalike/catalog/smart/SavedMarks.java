package org.lookalike.catalog.smart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.lookalike.catalog.labels.GivenName;
import org.lookalike.catalog.learn.Marks;
import org.lookalike.image.ContentId;

/**
 * A smart collection to be taken along, without its rule, which is learned from its marks again.
 *
 * @param id 16 hexadecimal digits
 * @param right in order, as are the others
 */
public record SavedMarks(String id, String name, Instant created, List<ContentId> right, List<ContentId> wrong,
        List<ContentId> leftOut) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");

    public SavedMarks {
        if (!ID.matcher(id).matches())
            throw new IllegalArgumentException("a collection's id is 16 hexadecimal digits, got \"" + id + "\"");
        if (!GivenName.of(name).equals(Optional.of(name)))
            throw new IllegalArgumentException("a name is " + GivenName.RULE + ", got \"" + name + "\"");
        new Marks(Set.copyOf(right), Set.copyOf(wrong)); // which has its own rule
        right = inOrder(right);
        wrong = inOrder(wrong);
        leftOut = inOrder(leftOut);
    }

    private static List<ContentId> inOrder(Collection<ContentId> ids) {
        return List.copyOf(new TreeSet<>(ids));
    }

    /** All below a folder that can be read, in order of their ids. */
    public static List<SavedMarks> all(Path folder) {
        return SmartCollections.ids(folder).stream().flatMap(id -> read(id, folder).stream()).toList();
    }

    private static Optional<SavedMarks> read(String id, Path folder) {
        try {
            SmartCollection one = CollectionFile.read(id, SmartCollections.file(folder, id));
            return Optional.of(new SavedMarks(id, one.name(), one.created(), inOrder(one.marks().right()),
                    inOrder(one.marks().wrong()), inOrder(one.leftOut())));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** False if there is one of that id already; then that stays. */
    public boolean write(Path folder) {
        Path file = SmartCollections.file(folder, id);
        if (Files.exists(file))
            return false;
        try {
            CollectionFile.write(file, new SmartCollection(id, name, created,
                    new Marks(Set.copyOf(right), Set.copyOf(wrong)), Set.copyOf(leftOut),
                    Optional.empty()));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
