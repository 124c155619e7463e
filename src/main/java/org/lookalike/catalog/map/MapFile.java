package org.lookalike.catalog.map;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;
import org.lookalike.file.WholeFile;
import org.lookalike.model.SpaceId;

/** A map on disk, one file: written whole, read only if it is whole and of the wanted space. */
record MapFile(Path path) {
    private static final int MAGIC = 0x4c4b4d50; // LKMP
    private static final int FORMAT = 1;
    private static final int BUFFER = 1 << 16;

    /** Null if it is not there. */
    @Nullable
    FileTime changedAt() throws IOException {
        try {
            return Files.getLastModifiedTime(path);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    void write(MadeMap map) throws IOException {
        WholeFile.write(path, file -> {
            var checked = new CheckedOutputStream(file, new CRC32());
            var out = new DataOutputStream(checked);
            out.writeInt(MAGIC);
            out.writeInt(FORMAT);
            out.writeUTF(map.space().value());
            out.writeLong(map.madeAtMillis());
            out.writeDouble(map.seconds());
            var numbers = new NumbersOut(out);
            numbers.floats(map.projection().axes().mean());
            numbers.rows(map.projection().axes().axes());
            numbers.rows(map.projection().landmarks().points());
            numbers.floats(map.projection().landmarks().places());
            numbers.bytes(map.positions().ids());
            numbers.floats(map.positions().places());
            numbers.bits(map.positions().later());
            out.writeLong(checked.getChecksum().getValue());
        });
    }

    /** Nothing if there is none, or none that can be used: it is made anew then. */
    Optional<MadeMap> read(SpaceId space) throws IOException {
        try (var checked = new CheckedInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER),
                new CRC32()); var in = new DataInputStream(checked)) {
            if (in.readInt() != MAGIC || in.readInt() != FORMAT || !in.readUTF().equals(space.value()))
                return Optional.empty();
            MadeMap map = map(space, in, new NumbersIn(in, Files.size(path)));
            long sum = checked.getChecksum().getValue();
            return in.readLong() == sum ? Optional.of(map) : Optional.empty();
        } catch (NoSuchFileException | EOFException | UTFDataFormatException | IllegalArgumentException e) {
            return Optional.empty(); // not there, cut off, or its numbers make no sense
        }
    }

    private static MadeMap map(SpaceId space, DataInputStream in, NumbersIn numbers) throws IOException {
        long madeAt = in.readLong();
        double seconds = in.readDouble();
        var axes = new PrincipalAxes(numbers.floats(), numbers.rows());
        var landmarks = Landmarks.of(numbers.rows(), numbers.floats());
        var positions = new Positions(numbers.bytes(), numbers.floats(), numbers.bits());
        return new MadeMap(space, madeAt, seconds, new Projection(axes, landmarks), positions);
    }
}
