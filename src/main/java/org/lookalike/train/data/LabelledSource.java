package org.lookalike.train.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where labelled pictures lie. */
public sealed interface LabelledSource {

    /** What is there, before anything is decoded. */
    FolderListing list() throws IOException;

    /** For people. */
    Path place();

    /** In sub-folders named after what they show. */
    record InFolders(Path place) implements LabelledSource {
        @Override
        public FolderListing list() throws IOException {
            return FolderListing.of(place);
        }
    }

    /** In a list of files with their categories. */
    record Listed(Path place, List<NamedFile> files) implements LabelledSource {
        public Listed {
            files = List.copyOf(files);
        }

        @Override
        public FolderListing list() {
            Set<String> categories = new TreeSet<>();
            files.forEach(file -> categories.add(file.category()));
            return new FolderListing(files, List.of(), categories, List.of());
        }
    }
}
