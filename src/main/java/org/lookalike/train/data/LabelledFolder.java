package org.lookalike.train.data;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.lookalike.image.Decoded;
import org.lookalike.image.Decoder;
import org.lookalike.image.PictureFolder;

/**
 * Labelled pictures that were read. In folders the one a file lies in, however deep, is its category. Lists are in the order
 * of {@link PictureFolder}'s walk, or of a list of files, whatever the threads did.
 *
 * @param categories names of those with at least one picture to train with, sorted
 * @param emptyCategories names of folders without any, sorted: nothing lies in them, or nothing that is readable, or only
 *        pictures that conflict
 * @param pictures what to train with: each content once, none of it under two categories
 * @param copies further files of a content that is among the pictures, in the same category
 * @param conflicts contents under several categories; they are not among the pictures, since their label is unknown
 * @param unreadable directories and files that cannot be read, although the latter are called pictures
 * @param unlabelled files in the folder itself, which no sub-folder labels; they are not decoded
 */
public record LabelledFolder(Path folder, List<String> categories, List<String> emptyCategories,
        List<LabelledPicture> pictures, List<LabelledPicture> copies, List<Conflict> conflicts,
        List<Decoded.Unreadable> unreadable, List<Path> unlabelled) {

    public LabelledFolder {
        categories = List.copyOf(categories);
        emptyCategories = List.copyOf(emptyCategories);
        pictures = List.copyOf(pictures);
        copies = List.copyOf(copies);
        conflicts = List.copyOf(conflicts);
        unreadable = List.copyOf(unreadable);
        unlabelled = List.copyOf(unlabelled);
    }

    /** Likewise, with nothing else to do. */
    public static LabelledFolder read(Path folder, Decoder decoder) throws IOException {
        return read(folder, decoder, (labelled, picture) -> {});
    }

    /**
     * Decodes every labelled picture once, on all processors; one decoded picture a thread is in memory, and what the
     * decoder allows for.
     *
     * @throws NoSuchFileException if there is no such folder
     * @throws FileSystemException if it is a file
     */
    public static LabelledFolder read(Path folder, Decoder decoder, WhenRead whenRead) throws IOException {
        return read(new LabelledSource.InFolders(folder), decoder, whenRead);
    }

    /** Likewise, wherever they lie. */
    public static LabelledFolder read(LabelledSource source, Decoder decoder, WhenRead whenRead) throws IOException {
        FolderListing listing = source.list();
        List<FileRead> files = listing.labelled()
                .parallelStream()
                .map(file -> FileRead.of(file, decoder, whenRead))
                .toList();
        List<LabelledPicture> readable = new ArrayList<>();
        List<Decoded.Unreadable> unreadable = new ArrayList<>(listing.unreachable());
        for (FileRead file : files)
            switch (file) {
                case FileRead.Readable(LabelledPicture picture) -> readable.add(picture);
                case FileRead.Broken(Decoded.Unreadable why) -> unreadable.add(why);
            }
        Sifted sifted = Sifted.of(readable);
        TreeSet<String> categories = new TreeSet<>();
        sifted.pictures().forEach(picture -> categories.add(picture.category()));
        TreeSet<String> empty = new TreeSet<>(listing.folders());
        empty.removeAll(categories);
        return new LabelledFolder(source.place(), List.copyOf(categories), List.copyOf(empty), sifted.pictures(),
                sifted.copies(), sifted.conflicts(), unreadable, listing.unlabelled());
    }
}
