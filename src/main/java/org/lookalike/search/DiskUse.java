package org.lookalike.search;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.store.Directory;

/** How many bytes an index occupies. */
final class DiskUse {
    private DiskUse() {}

    static long of(Directory directory) throws IOException {
        long sum = 0;
        for (String name : directory.listAll())
            if (IndexFileNames.CODEC_FILE_PATTERN.matcher(name).matches()
                    || name.startsWith(IndexFileNames.SEGMENTS))
                sum += length(directory, name);
        return sum;
    }

    private static long length(Directory directory, String name) throws IOException {
        try {
            return directory.fileLength(name);
        } catch (NoSuchFileException | FileNotFoundException e) {
            return 0; // a merge has just made it superfluous
        }
    }
}
