package org.lookalike.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lookalike.catalog.check.SideFlaws;
import org.lookalike.catalog.labels.WaitingLabels;
import org.lookalike.catalog.original.Whereabouts;
import org.lookalike.file.FolderTree;
import org.lookalike.image.ContentId;
import org.lookalike.image.Decoded;
import org.lookalike.image.Decoder;
import org.lookalike.image.DecoderOptions;
import org.lookalike.image.Picture;
import org.lookalike.search.CheckedPicture;
import org.lookalike.search.IndexCheck;
import org.lookalike.search.IndexFlaws;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.PictureIndex.Known;

/**
 * Repairs what a check found. What has to go is read again when its folder is indexed; the labels that a person gave stay,
 * and wait for their pictures. For one thread.
 */
public final class Repair {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

    private final IndexFolder folder;
    private final Checkup.Report report;
    private final WaitingLabels waiting;
    private final Thumbnails thumbnails;
    private final String stamp = STAMP.format(LocalDateTime.now(ZoneId.systemDefault()));
    private final LostPictures lost;
    private final List<String> done = new ArrayList<>();

    private Repair(IndexFolder folder, Checkup.Report report) {
        this.folder = folder;
        this.report = report;
        this.waiting = new WaitingLabels(folder.waitingLabels());
        this.thumbnails = new Thumbnails(folder.thumbnails());
        this.lost = new LostPictures(folder.root().resolve("lost-" + stamp + ".txt"), waiting);
    }

    /**
     * What was repaired.
     *
     * @param done sentences
     * @param lost files whose pictures had to go, until their folder is indexed again
     * @param after what a check finds now
     */
    public record Repaired(List<String> done, List<String> lost, Checkup.Report after) {
        public Repaired {
            done = List.copyOf(done);
            lost = List.copyOf(lost);
        }
    }

    /**
     * @param root the index's folder
     * @throws UnusableIndex if there is none, or another process changes it
     * @throws IOException if it cannot be read or written
     */
    public static Repaired of(Path root, Checkup.Report report) throws IOException {
        IndexFolder folder = new IndexFolder(root.toAbsolutePath().normalize());
        var repair = new Repair(folder, report);
        if (report.checked().isPresent())
            repair.index();
        repair.sideFiles();
        return new Repaired(repair.done, repair.lost.names(), Checkup.of(root));
    }

    private void index() throws IOException {
        if (!report.items(IndexFlaws.SEGMENT).isEmpty()) {
            for (CheckedPicture picture : report.checked().orElseThrow().lost())
                lost.add(picture.facts().id(), picture.places(), picture.givenCategory());
            lost.write();
            if (!IndexCheck.cut(folder.lucene())) {
                Files.deleteIfExists(lost.list());
                throw Opening.locked(folder);
            }
            done.add("damaged parts of the index were taken out: " + report.items(IndexFlaws.SEGMENT).size());
        }
        try (PictureIndex index = Opening.forChanging(folder.root())) {
            pictures(index);
            lost.write();
            index.commit();
            thumbnails(index);
        }
        if (!lost.names().isEmpty())
            done.add("the files whose pictures had to go are named in " + lost.list());
    }

    private void pictures(PictureIndex index) {
        var registrar = new Registrar(index, thumbnails, waiting);
        for (String id : report.items(IndexFlaws.RECORD))
            if (ContentId.isOne(id))
                forget(index, new ContentId(id));
        for (String id : report.items(IndexFlaws.VECTOR))
            forget(index, new ContentId(id));
        for (String id : report.items(IndexFlaws.TWICE))
            again(index, new ContentId(id), false);
        for (String id : report.items(IndexFlaws.TERMS))
            again(index, new ContentId(id), false);
        for (String id : report.items(IndexFlaws.PREDICTION))
            again(index, new ContentId(id), true);
        for (String path : report.items(IndexFlaws.BOTH))
            index.removeUnreadable(path);
        for (String path : report.items(IndexFlaws.SHARED_PATH)) {
            lost.add(path);
            while (index.known(path).orElse(null) instanceof Known.Seen seen) {
                registrar.leave(seen.id(), path);
                index.refresh(); // only then the next one is found
            }
        }
    }

    private void forget(PictureIndex index, ContentId id) {
        try {
            index.find(id)
                    .ifPresentOrElse(known -> lost.add(id, known.places(), known.givenCategory()),
                            () -> lost.add(id.hex()));
        } catch (RuntimeException e) { // its record makes no sense
            lost.add(id.hex());
        }
        index.remove(id);
        done.add("forgot " + id);
    }

    /** Replaces whatever is there of a picture by what its record says. */
    private void again(PictureIndex index, ContentId id, boolean unpredicted) {
        Optional<IndexedPicture> known = index.find(id);
        known.ifPresent(picture -> index.put(new IndexedPicture(picture.facts(), picture.places(),
                picture.givenCategory(), unpredicted ? null : picture.prediction(), picture.miniature(),
                picture.embedding())));
        done.add("entered " + id + " again");
    }

    private void thumbnails(PictureIndex index) throws IOException {
        var decoder = new Decoder(DecoderOptions.DEFAULT);
        int made = 0;
        List<String> without = new ArrayList<>(report.items(SideFlaws.NO_THUMBNAIL));
        without.addAll(report.items(SideFlaws.THUMBNAIL_TO_COME));
        for (String hex : without) {
            ContentId id = new ContentId(hex);
            thumbnails.forget(id);
            for (Path file : index.find(id).map(Whereabouts::of).orElse(List.of()))
                if (decoder.decode(file) instanceof Decoded.Readable(Picture picture)
                        && picture.facts().id().equals(id)) {
                    thumbnails.keep(picture);
                    made++;
                    break;
                }
        }
        if (made > 0)
            done.add("thumbnails made again: " + made);
    }

    private void sideFiles() throws IOException {
        for (String left : report.items(SideFlaws.THUMBNAIL_LEFT))
            Files.deleteIfExists(Path.of(left));
        for (String left : report.items(SideFlaws.UNFINISHED))
            FolderTree.delete(Path.of(left));
        for (String damaged : report.items(SideFlaws.NO_SENSE))
            putAside(Path.of(damaged));
        if (!report.items(SideFlaws.NO_TAUGHT).isEmpty())
            putAside(Taught.file(folder.taught()));
        int deleted = report.items(SideFlaws.THUMBNAIL_LEFT).size() + report.items(SideFlaws.UNFINISHED).size();
        if (deleted > 0)
            done.add("left-over files deleted: " + deleted);
    }

    private void putAside(Path damaged) throws IOException {
        Path aside = damaged.resolveSibling(
                Objects.requireNonNull(damaged.getFileName()) + ".damaged-" + stamp);
        Files.move(damaged, aside);
        done.add(damaged + " is now " + aside);
    }
}
