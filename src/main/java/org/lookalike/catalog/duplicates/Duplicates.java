package org.lookalike.catalog.duplicates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.ContentId;
import org.lookalike.image.Pixels;
import org.lookalike.image.Turn;
import org.lookalike.search.PictureIndex;
import org.lookalike.train.Watcher;

/**
 * The duplicates of a collection: finds them, keeps what was found and what the person decided about it. Changes no
 * picture and no index. Any number of threads.
 */
public final class Duplicates {
    /** Files that are gone are noticed after so long at the latest. */
    private static final long FRESH_MILLIS = 20_000;
    private static final String GROUPS = "groups.tsv";
    static final String DECISIONS = "decisions.tsv";
    private static final Tones UNSEEN = new Tones(0, 0, 0);

    private final PictureIndex index;
    private final Function<ContentId, Optional<Pixels>> thumbnails;
    private final Path file;
    private final Decisions decisions;
    private volatile @Nullable Last last;

    /**
     * @param index not owned
     * @param thumbnails of a picture, with enough pixels to compare details at 128x128 fields where it has so many; empty
     *        where it cannot be read now
     * @param folder for what is kept; need not exist
     */
    public Duplicates(PictureIndex index, Function<ContentId, Optional<Pixels>> thumbnails, Path folder) {
        this.index = index;
        this.thumbnails = thumbnails;
        this.file = folder.resolve(GROUPS);
        this.decisions = new Decisions(folder.resolve(DECISIONS));
    }

    /** Names of files in such a folder that cannot be used. */
    public static List<String> damaged(Path folder) {
        Path groups = folder.resolve(GROUPS);
        return Files.exists(groups) && RunFile.read(groups).isEmpty() ? List.of(GROUPS) : List.of();
    }

    /** How many lines of what was decided say nothing. */
    public static long senseless(Path folder) throws IOException {
        return Decisions.senseless(folder.resolve(DECISIONS));
    }

    /**
     * Looks for them anew and keeps what it found.
     *
     * @param watcher told from several threads
     * @throws CancellationException if it was stopped; what was kept before stays
     */
    public Found find(Watcher watcher, BooleanSupplier stopped) {
        long start = System.nanoTime();
        long contents = index.contents();
        decisions.read();
        var pictures = Gathered.from(index, watcher, stopped);
        var looks = new Looks(pictures, thumbnails);
        var matches = Matches.among(pictures, looks, new Workers(watcher, stopped));
        watcher.at("grouping", 0, 1, "");
        List<List<Pose>> groups = new Grouping(pictures, index, matches, looks, decisions).groups(stopped);
        addIdentical(groups, pictures);
        var run = new Run(System.currentTimeMillis(), contents, pictures.size(), pictures.plain(),
                (System.nanoTime() - start) / 1e9, groups);
        RunFile.write(file, run);
        return resolved(run);
    }

    /** Pictures of which nothing is known but several files. */
    private static void addIdentical(List<List<Pose>> groups, Gathered pictures) {
        Set<ContentId> grouped = new HashSet<>();
        groups.forEach(group -> group.forEach(pose -> grouped.add(pose.id())));
        pictures.inSeveralFiles()
                .mapToObj(pictures::id)
                .filter(id -> !grouped.contains(id))
                .forEach(id -> groups.add(List.of(new Pose(id, Turn.NONE, Frame.WHOLE, UNSEEN, 0))));
    }

    /** What was found last; empty if nobody looked yet. */
    public Optional<Found> last() {
        List<Object> now = List.of(modified(file), modified(decisions.file()), index.contents(),
                System.currentTimeMillis() / FRESH_MILLIS);
        Last known = last;
        if (known == null || !known.of().equals(now)) {
            known = new Last(now, RunFile.read(file).map(this::resolved));
            last = known;
        }
        return known.found();
    }

    /** @param of what it was read from */
    private record Last(List<Object> of, Optional<Found> found) {}

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0); // it is not there
        }
    }

    private Found resolved(Run run) {
        decisions.read();
        return new Found(Instant.ofEpochMilli(run.atMillis()), run.contents() == index.contents(), run.pictures(),
                run.plain(), run.seconds(), new Resolving(index, decisions).of(run.groups()));
    }

    /**
     * Remembers for good that two pictures are not the same.
     *
     * @throws IllegalArgumentException if they are one picture
     */
    public void keepApart(ContentId a, ContentId b) {
        if (a.equals(b))
            throw new IllegalArgumentException("their bytes are equal, so they are the same");
        decisions.keepApart(a, b);
    }

    /** Takes back {@link #keepApart}. */
    public void joinAgain(ContentId a, ContentId b) {
        if (!a.equals(b))
            decisions.joinAgain(a, b);
    }

    /** Remembers that a picture is the one to keep of those that show the same. */
    public void keep(ContentId id) {
        Set<ContentId> others = new HashSet<>();
        RunFile.read(file)
                .map(Run::groups)
                .orElseGet(ArrayList::new)
                .stream()
                .filter(group -> group.stream().anyMatch(pose -> pose.id().equals(id)))
                .forEach(group -> group.forEach(pose -> others.add(pose.id())));
        others.remove(id);
        decisions.keep(id, others);
    }
}
