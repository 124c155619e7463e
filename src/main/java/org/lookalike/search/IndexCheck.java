package org.lookalike.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.lookalike.model.SpaceId;

/** Verifies an index that nobody writes meanwhile, such as the files of a commit. Changes nothing but in {@link #cut}. */
public final class IndexCheck {
    private static final Lock NONE = new Lock() {
        @Override
        public void ensureValid() {
            // Nobody writes these files.
        }

        @Override
        public void close() {
            // Nothing was locked.
        }
    };

    private IndexCheck() {}

    /**
     * What was checked.
     *
     * @param lost what was in damaged parts and can still be read there
     */
    public record Checked(long pictures, long unreadable, SpaceId space, int dimensions, List<CheckedPicture> lost) {
        public Checked {
            lost = List.copyOf(lost);
        }
    }

    /**
     * @param each every picture whose record can be read, in no particular order
     * @return nothing was checked, and a finding says why, if there is none
     */
    public static Optional<Checked> of(Path lucene, Findings findings, Consumer<CheckedPicture> each)
            throws IOException {
        try (Directory directory = FSDirectory.open(lucene)) {
            SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
            Header header = Header.of(commit.getUserData()).orElse(null);
            if (header == null || header.format() != Header.FORMAT) {
                findings.add(IndexFlaws.UNREADABLE, lucene + " (" + (header == null
                        ? "of another program"
                        : "of format " + header.format() + ", this version reads " + Header.FORMAT) + ")");
                return Optional.empty();
            }
            Set<String> bad = damaged(directory, findings);
            return Optional.of(checked(directory, commit, header, bad, findings, each));
        } catch (IOException | IllegalArgumentException e) {
            findings.add(IndexFlaws.UNREADABLE, lucene + " (" + e + ")");
            return Optional.empty();
        }
    }

    private static Set<String> damaged(Directory directory, Findings findings) throws IOException {
        CheckIndex.Status status;
        try (var check = new CheckIndex(directory, NONE)) {
            status = check.checkIndex();
        }
        if (status == null || status.missingSegments || status.toolOutOfDate)
            throw new IOException("its list of parts cannot be read");
        Set<String> bad = status.segmentInfos.stream()
                .filter(segment -> segment.error != null || segment.toLoseDocCount > 0)
                .map(segment -> segment.name)
                .collect(Collectors.toSet());
        for (var segment : status.segmentInfos)
            if (bad.contains(segment.name))
                findings.add(IndexFlaws.SEGMENT, "%s with %,d pictures or unreadable files (%s)".formatted(segment.name,
                        segment.toLoseDocCount, segment.error));
        return bad;
    }

    private static Checked checked(Directory directory, SegmentInfos commit, Header header, Set<String> bad,
            Findings findings, Consumer<CheckedPicture> each) throws IOException {
        List<SegmentCommitInfo> whole = new ArrayList<>();
        List<CheckedPicture> lost = new ArrayList<>();
        for (SegmentCommitInfo segment : commit)
            if (bad.contains(segment.info.name))
                Salvage.of(directory, commit, segment, lost);
            else
                whole.add(segment);
        try (DirectoryReader reader = Overlay.open(directory, commit, whole)) {
            List<LeafReader> leaves = reader.leaves().stream().map(LeafReaderContext::reader).toList();
            var check = new DocumentCheck(leaves, header.dimensions(), findings, each);
            check.run();
            return new Checked(check.pictures(), check.unreadable(), header.space(), header.dimensions(), lost);
        }
    }

    /**
     * Takes damaged parts out of an index, for good.
     *
     * @return false if another process writes it
     */
    public static boolean cut(Path lucene) throws IOException {
        try (Directory directory = FSDirectory.open(lucene); var check = new CheckIndex(directory)) {
            CheckIndex.Status status = check.checkIndex();
            if (!status.clean)
                check.exorciseIndex(status);
            return true;
        } catch (LockObtainFailedException e) {
            return false;
        }
    }
}
