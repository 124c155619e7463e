package org.lookalike.train.data;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.Decoded;
import org.lookalike.image.PictureFile;
import org.lookalike.image.PictureFolder;

/**
 * What lies below a labelled folder, before anything is decoded.
 *
 * @param labelled files in sub-folders, of whose names the last is the category
 * @param unlabelled files that are or are called pictures, in the folder itself
 * @param folders names that can be categories: of sub-folders with such files, or with no sub-folder of their own
 */
record FolderListing(List<NamedFile> labelled, List<Path> unlabelled, Set<String> folders,
        List<Decoded.Unreadable> unreachable) {

    static FolderListing of(Path folder) throws IOException {
        var walk = new Walk(folder);
        PictureFolder.walk(folder, walk);
        Set<String> names = new TreeSet<>();
        for (Path directory : walk.directories)
            if (walk.holding.contains(directory) || !walk.branching.contains(directory))
                names.add(directory.getFileName().toString());
        return new FolderListing(walk.labelled, walk.unlabelled, names, walk.unreachable);
    }

    private static final class Walk implements PictureFolder.Visitor {
        private final Path folder;
        private final List<NamedFile> labelled = new ArrayList<>();
        private final List<Path> unlabelled = new ArrayList<>();
        private final List<Decoded.Unreadable> unreachable = new ArrayList<>();
        private final List<Path> directories = new ArrayList<>();
        private final Set<Path> holding = new HashSet<>();
        private final Set<@Nullable Path> branching = new HashSet<>();

        private Walk(Path folder) {
            this.folder = folder;
        }

        @Override
        public void entered(Path directory) {
            directories.add(directory);
            branching.add(directory.getParent());
        }

        @Override
        public FileVisitResult picture(PictureFile file) {
            Path parent = file.path().getParent();
            if (parent == null || parent.equals(folder)) {
                unlabelled.add(file.path());
            } else {
                labelled.add(new NamedFile(file.path(), parent.getFileName().toString()));
                holding.add(parent);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public void unreachable(Path path, IOException reason) {
            unreachable.add(new Decoded.Unreadable(path.toString(), Decoded.Reason.NO_ACCESS,
                    "cannot be read: " + reason));
        }
    }
}
