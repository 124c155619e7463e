package org.lookalike.train.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.lookalike.file.WholeFolder;

/**
 * Pictures that are packed together in few files, in parts. They become files of their own, once, so that a report can show
 * them and an index find them.
 */
final class PackedPictures {
    private final Path place;
    private final List<Pack> packs;

    private PackedPictures(Path place, List<Pack> packs) {
        this.place = place;
        this.packs = List.copyOf(packs);
    }

    /** Some of the pictures of a part. */
    interface Pack {
        /** The files that it is read from. */
        List<Path> files();

        /** The folder of its part. */
        String part();

        /** @throws IOException if a file cannot be read, or breaks its format's rules */
        long count() throws IOException;

        /** One after the other, as for {@link #count}. */
        void read(Taker taker) throws IOException;
    }

    /** Takes a picture, with its category and its number in the pack. */
    interface Taker {
        void take(RawPicture picture, String category, long number) throws IOException;
    }

    /** Nothing if the folder has none of the formats that are known. */
    static Optional<PackedPictures> in(Path place) throws IOException {
        List<Path> files;
        try (Stream<Path> children = Files.list(place)) {
            files = children.filter(Files::isRegularFile).sorted().toList();
        }
        List<Pack> packs = new ArrayList<>(IdxPack.among(files));
        packs.addAll(CifarPack.among(files));
        return packs.stream().anyMatch(pack -> pack.part().equals("train"))
                ? Optional.of(new PackedPictures(place, packs))
                : Optional.empty();
    }

    /** The folder with the parts in it; made below {@code cache} if it is not there yet. */
    Path unpack(Path cache, DataSets.Unpacking unpacking) throws IOException {
        Path unpacked = cache.resolve("data")
                .resolve(
                        Objects.requireNonNull(place.toAbsolutePath().normalize().getFileName()) + "-" + fingerprint());
        if (Files.isDirectory(unpacked))
            return unpacked;
        long all = 0;
        for (Pack pack : packs)
            all += pack.count();
        long total = all;
        Files.createDirectories(unpacked.resolveSibling(""));
        return WholeFolder.make(unpacked, unfinished -> {
            long done = 0;
            for (int i = 0; i < packs.size(); i++) {
                var files = new UnpackedFiles(unfinished.resolve(packs.get(i).part()), i, done, total, unpacking);
                packs.get(i).read(files);
                done = files.done();
            }
            return unpacked;
        });
    }

    private String fingerprint() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (Pack pack : packs)
                for (Path file : pack.files())
                    try (var in = Files.newInputStream(file)) {
                        for (int n = in.read(buffer); n > 0; n = in.read(buffer))
                            digest.update(buffer, 0, n);
                    }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
