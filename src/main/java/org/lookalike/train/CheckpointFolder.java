package org.lookalike.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lookalike.file.FolderTree;
import org.lookalike.file.Names;
import org.lookalike.model.Tensor;
import org.lookalike.model.Weights;

/**
 * Where a training's checkpoints lie: {@code .NAME.training} beside the model that it will be. Each is a folder that
 * appears whole, safe on the disk, before the one before it is deleted.
 */
record CheckpointFolder(Path folder) {
    private static final String PREFIX = "checkpoint-";
    private static final String UNFINISHED = "unfinished";

    static CheckpointFolder beside(Path out) {
        Path name = out.toAbsolutePath().normalize().getFileName();
        return new CheckpointFolder(out.toAbsolutePath().normalize().resolveSibling("." + name + ".training"));
    }

    /** The newest whole checkpoint's folder. */
    Optional<Path> newest() throws IOException {
        return all().stream().max(Comparator.comparingLong(CheckpointFolder::step));
    }

    private List<Path> all() throws IOException {
        if (!Files.isDirectory(folder))
            return List.of();
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(path -> path.getFileName().toString().matches(PREFIX + "\\d+")).toList();
        }
    }

    /** Steps that were taken before it. */
    static long step(Path checkpoint) {
        return Long.parseLong(checkpoint.getFileName().toString().substring(PREFIX.length()));
    }

    static Checkpoint read(Path checkpoint) throws IOException {
        SavedProgress saved = SavedProgress.JSON.readValue(checkpoint.resolve("progress.json").toFile(),
                SavedProgress.class);
        Map<String, float[]> optimiser = new LinkedHashMap<>();
        Weights.read(checkpoint.resolve("optimiser.safetensors"))
                .tensors()
                .forEach((name, tensor) -> optimiser.put(name, tensor.data()));
        var provenance = new Provenance(saved.model(), Files.readString(checkpoint.resolve("training.yaml")),
                Files.readAllLines(checkpoint.resolve("pictures.tsv")));
        return new Checkpoint(provenance, saved.preprocessing(), saved.progress(),
                NetworkWeights.apart(Weights.read(checkpoint.resolve("network.safetensors"))),
                NetworkWeights.apart(Weights.read(checkpoint.resolve("best.safetensors"))), optimiser);
    }

    /** @throws IOException if it cannot; earlier checkpoints are as they were */
    void write(Checkpoint checkpoint) throws IOException {
        Path unfinished = folder.resolve(UNFINISHED);
        Path whole = folder.resolve(PREFIX + checkpoint.progress().step());
        try {
            FolderTree.delete(unfinished);
            Files.createDirectories(unfinished);
            fill(unfinished, checkpoint);
            FolderTree.force(unfinished); // what was only written may be lost in a power cut
            Files.move(unfinished, whole, StandardCopyOption.ATOMIC_MOVE);
            Names.force(folder);
        } catch (IOException e) {
            throw failed(e, unfinished);
        }
        for (Path older : all())
            if (!older.equals(whole))
                FolderTree.delete(older);
    }

    private IOException failed(IOException e, Path unfinished) throws IOException {
        FolderTree.delete(unfinished);
        String before = newest()
                .map(path -> "; the one after step " + step(path) + " is whole, go on from it with --resume")
                .orElse("");
        return new IOException("no checkpoint could be written into " + folder + " (" + e.getMessage() + ")" + before,
                e);
    }

    private static void fill(Path unfinished, Checkpoint checkpoint) throws IOException {
        Files.writeString(unfinished.resolve("training.yaml"), checkpoint.provenance().configuration());
        Files.write(unfinished.resolve("pictures.tsv"), checkpoint.provenance().pictures());
        checkpoint.now().together().write(unfinished.resolve("network.safetensors"));
        checkpoint.best().together().write(unfinished.resolve("best.safetensors"));
        Map<String, Tensor> optimiser = new LinkedHashMap<>();
        checkpoint.optimiser()
                .forEach((name, numbers) -> optimiser.put(name, new Tensor(new long[]{numbers.length}, numbers)));
        new Weights(optimiser).write(unfinished.resolve("optimiser.safetensors"));
        SavedProgress.JSON.writeValue(unfinished.resolve("progress.json").toFile(), SavedProgress.of(checkpoint));
    }

    /** After the model is whole. */
    void delete() throws IOException {
        FolderTree.delete(folder);
    }
}
