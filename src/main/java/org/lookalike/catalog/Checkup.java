package org.lookalike.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lookalike.catalog.calibrate.CollectionCalibration;
import org.lookalike.catalog.check.Leftovers;
import org.lookalike.catalog.check.SideFlaws;
import org.lookalike.catalog.check.ThumbnailCheck;
import org.lookalike.catalog.duplicates.Duplicates;
import org.lookalike.catalog.labels.WaitingLabels;
import org.lookalike.catalog.map.MapCheck;
import org.lookalike.catalog.original.Whereabouts;
import org.lookalike.catalog.smart.SmartCollections;
import org.lookalike.file.PassingFolder;
import org.lookalike.image.ContentId;
import org.lookalike.search.CheckedPicture;
import org.lookalike.search.CommitFiles;
import org.lookalike.search.Finding;
import org.lookalike.search.Findings;
import org.lookalike.search.Flaw;
import org.lookalike.search.IndexCheck;
import org.lookalike.search.IndexCheck.Checked;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.PictureIndexes;
import org.lookalike.search.Place;

/**
 * Verifies a collection, even while another process serves or changes it. Changes nothing, but deletes what checks that
 * were killed left. For one thread.
 */
public final class Checkup {
    /** What is younger may belong to something that another process is about to commit. */
    private static final long YOUNG_MILLIS = 60_000;

    private final IndexFolder folder;
    private final Findings findings = new Findings();
    private final Thumbnails thumbnails;
    private final List<ContentId> withoutThumbnail = new ArrayList<>();
    private final List<ContentId> withoutUpload = new ArrayList<>();
    private final long start = System.currentTimeMillis();

    private Checkup(IndexFolder folder) {
        this.folder = folder;
        this.thumbnails = new Thumbnails(folder.thumbnails());
    }

    /**
     * What a check found.
     *
     * @param checked nothing where the index itself cannot be read
     */
    public record Report(List<Finding> findings, Optional<Checked> checked) {
        public Report {
            findings = List.copyOf(findings);
        }

        /** Whether there is nothing to repair; a process that was killed may have left things that do no harm. */
        public boolean clean() {
            return findings.stream().allMatch(finding -> finding.flaw().harmless());
        }

        List<String> items(Flaw flaw) {
            return findings.stream()
                    .filter(finding -> finding.flaw().equals(flaw))
                    .flatMap(finding -> finding.items().stream())
                    .toList();
        }
    }

    /**
     * @param root the index's folder
     * @throws UnusableIndex if there is none
     * @throws IOException if the folder cannot be read
     */
    public static Report of(Path root) throws IOException {
        IndexFolder folder = new IndexFolder(root.toAbsolutePath().normalize());
        Opening.requireHere(folder, "it watches over its own files: ask for GET /_cluster/health");
        if (!PictureIndexes.isThere(folder.lucene()))
            throw Opening.missing(folder);
        return new Checkup(folder).run();
    }

    private Report run() throws IOException {
        Optional<Checked> checked = index();
        if (checked.isPresent() && findings.all().isEmpty())
            pictures();
        sideFiles(checked);
        return new Report(findings.all(), checked);
    }

    /** On links to the last commit's files, which no writer deletes; in place where there can be none. */
    private Optional<Checked> index() throws IOException {
        Leftovers.deleteLinks(folder.root(), start);
        Optional<PassingFolder> linked = linked();
        if (linked.isEmpty())
            return IndexCheck.of(folder.lucene(), findings, this::picture);
        try (PassingFolder links = linked.get()) {
            return IndexCheck.of(links.path(), findings, this::picture);
        }
    }

    private Optional<PassingFolder> linked() {
        try {
            PassingFolder links = PassingFolder.at(folder.root().resolve(Leftovers.LINKS + UUID.randomUUID()));
            try {
                CommitFiles.into(folder.lucene(), links.path(), CommitFiles.Manner.LINKED);
                return Optional.of(links);
            } catch (IOException e) {
                links.close();
                throw e;
            }
        } catch (IOException e) { // damaged, or the folder cannot be written
            return Optional.empty();
        }
    }

    private void picture(CheckedPicture picture) {
        try {
            if (!new ThumbnailCheck(thumbnails::place).isThere(picture.facts()))
                withoutThumbnail.add(picture.facts().id());
        } catch (IOException e) {
            withoutThumbnail.add(picture.facts().id());
        }
        for (Place place : picture.places())
            if (Path.of(place.path()).startsWith(folder.uploads()) && Files.notExists(Path.of(place.path())))
                withoutUpload.add(picture.facts().id());
    }

    /** What another process removed meanwhile lacks nothing. */
    private void pictures() throws IOException {
        try (PictureIndex index = Opening.forReading(folder.root())) {
            for (ContentId id : withoutThumbnail)
                index.find(id).ifPresent(picture -> findings.add(withoutThumbnail(picture), id.hex()));
            for (ContentId id : withoutUpload)
                if (index.find(id).isPresent())
                    findings.add(SideFlaws.NO_UPLOAD, id.hex());
            for (Path left : ThumbnailCheck.ofNone(folder.thumbnails(), start - YOUNG_MILLIS,
                    id -> index.find(id).isPresent()))
                findings.add(SideFlaws.THUMBNAIL_LEFT, left.toString());
            uploadsOfNone(index);
        }
    }

    private Flaw withoutThumbnail(IndexedPicture picture) {
        boolean isToCome = Files.notExists(thumbnails.place(picture.id())) && !Whereabouts.of(picture).isEmpty();
        return isToCome ? SideFlaws.THUMBNAIL_TO_COME : SideFlaws.NO_THUMBNAIL;
    }

    private void uploadsOfNone(PictureIndex index) throws IOException {
        if (!Files.isDirectory(folder.uploads()))
            return;
        try (var files = Files.list(folder.uploads())) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(file -> index.known(file.toString()).isEmpty() && !isKnown(index, file))
                    .sorted()
                    .forEach(file -> findings.add(SideFlaws.UPLOAD_LEFT, file.toString()));
        }
    }

    private static boolean isKnown(PictureIndex index, Path upload) {
        String name = upload.getFileName().toString();
        String id = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        return ContentId.isOne(id) && index.find(new ContentId(id)).isPresent();
    }

    private void sideFiles(Optional<Checked> checked) throws IOException {
        for (String name : SmartCollections.damaged(folder.collections()))
            findings.add(SideFlaws.NO_SENSE, folder.collections().resolve(name).toString());
        for (String name : Duplicates.damaged(folder.duplicates()))
            findings.add(SideFlaws.NO_SENSE, folder.duplicates().resolve(name).toString());
        if (!CollectionCalibration.isReadable(folder.calibration()))
            findings.add(SideFlaws.NO_SENSE, folder.calibration().toString());
        if (checked.isPresent() && !MapCheck.isReadable(folder.map(), checked.get().space()))
            findings.add(SideFlaws.NO_SENSE, folder.map().toString());
        if (!Taught.isUsable(folder.taught()))
            findings.add(SideFlaws.NO_TAUGHT, folder.taught().toString());
        if (WaitingLabels.senseless(folder.waitingLabels()) > 0)
            findings.add(SideFlaws.LINES, folder.waitingLabels().toString());
        if (Duplicates.senseless(folder.duplicates()) > 0)
            findings.add(SideFlaws.LINES, folder.duplicates().toString());
        for (Path left : Leftovers.of(folder.root(), start - YOUNG_MILLIS))
            findings.add(SideFlaws.UNFINISHED, left.toString());
    }
}
