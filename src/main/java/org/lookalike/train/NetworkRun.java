package org.lookalike.train;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.Decoder;
import org.lookalike.image.DecoderOptions;
import org.lookalike.model.Head;
import org.lookalike.model.Preprocessing;
import org.lookalike.model.TrainingNetwork;
import org.lookalike.model.Weights;
import org.lookalike.train.config.TrainingConfig;
import org.lookalike.train.data.Divided;
import org.lookalike.train.evaluate.Evaluation;
import org.lookalike.train.report.Extras;

/**
 * From labelled folders to a model bundle with a report, where the backbone is trained, too: reads, divides, trains with
 * checkpoints, judges, writes.
 */
public final class NetworkRun {
    private final TrainingRequest request;
    private final TrainingConfig config;
    private final NetworkInput input;
    private final DecoderOptions pictures;
    private final Watcher watcher;
    private final BooleanSupplier stopped;
    private final CheckpointFolder checkpoints;
    private final long start = System.nanoTime();

    /** @param stopped asked after each step whether to write a checkpoint and end */
    public NetworkRun(TrainingRequest request, DecoderOptions pictures, Watcher watcher, BooleanSupplier stopped) {
        this.request = request;
        this.config = request.config();
        this.input = NetworkInput.of(request.model(), config);
        this.pictures = pictures;
        this.watcher = watcher;
        this.stopped = stopped;
        this.checkpoints = CheckpointFolder.beside(request.out());
    }

    /**
     * @throws FileAlreadyExistsException if there is something where the new model should be
     * @throws IOException if a folder cannot be walked, a picture no longer be read, or a checkpoint or the bundle not be
     *         written; checkpoints that are whole stay
     */
    public Outcome run() throws IOException {
        if (Files.exists(request.out()))
            throw new FileAlreadyExistsException(request.out().toString());
        Optional<String> impossible = NetworkTraining.impossible(config, input.architecture());
        if (impossible.isPresent())
            return refused(impossible.get());
        Optional<Path> newest = checkpoints.newest();
        if (newest.isPresent() != request.resume())
            return refused(newest.isPresent()
                    ? "a training of " + request.name() + " was interrupted after step "
                            + CheckpointFolder.step(newest.get())
                            + ": go on with --resume, or delete " + checkpoints.folder() + " to begin anew"
                    : "there is no checkpoint of " + request.name() + " to go on from (" + checkpoints.folder()
                            + "); begin without --resume");
        Checkpoint from = newest.isPresent() ? CheckpointFolder.read(newest.get()) : null;
        List<String> differences = from == null
                ? List.of()
                : from.provenance().differences(request.model().space(), config);
        if (!differences.isEmpty())
            return different(differences);
        var decoder = new Decoder(input.decoding(pictures));
        var read = new AtomicLong();
        return switch (Parts.read(request.data(), config, decoder,
                (labelled, picture) -> watcher.at("reading pictures", read.incrementAndGet(), -1, ""))) {
            case Divided.TooSmall<Parts> small -> new Outcome.Refused(small.sentences());
            case Divided.Whole<Parts>(Parts parts) -> train(parts, decoder, from);
        };
    }

    private static Outcome refused(String reason) {
        return new Outcome.Refused(List.of(reason));
    }

    private Outcome different(List<String> differences) {
        List<String> reasons = new ArrayList<>(
                List.of("the interrupted training of " + request.name() + " cannot go on like this:"));
        reasons.addAll(differences);
        return new Outcome.Refused(reasons);
    }

    private Outcome train(Parts parts, Decoder decoder, @Nullable Checkpoint from) throws IOException {
        if (parts.train().size() < 2)
            return refused(NetworkTraining.tooFew(parts, request.data().place()));
        var provenance = Provenance.of(request.model().space(), config, parts);
        List<String> differences = from == null ? List.of() : from.provenance().differences(provenance.pictures());
        if (!differences.isEmpty())
            return different(differences);
        Preprocessing preprocessing = from == null
                ? input.preprocessing(parts, decoder, watcher)
                : from.preprocessing();
        var batches = new PictureBatches(parts, preprocessing, config, decoder);
        NetworkWeights initial = InitialNetwork.of(request.model(), input, batches, config, watcher);
        Optional<Learned<NetworkWeights>> learned = learn(provenance, preprocessing, batches, initial, from);
        return learned.isPresent()
                ? write(parts, preprocessing, batches, initial, learned.get())
                : new Outcome.Stopped(CheckpointFolder.step(checkpoints.newest().orElseThrow()));
    }

    private Outcome write(Parts parts, Preprocessing preprocessing, PictureBatches batches, NetworkWeights initial,
            Learned<NetworkWeights> learned) throws IOException {
        Weights backbone = learned.best().backbone().asStored();
        Head head = Head.of(config.head().head(), parts.categories(), input.headFeatures(), learned.best().head());
        JudgedParts judged = judged(backbone, head, batches);
        double seconds = (System.nanoTime() - start) / 1e9;
        Outcome trained = new WrittenModel(head, input.architecture(), backbone, preprocessing, learned.history(),
                learned.picturesPerSecond(), judged.validation(),
                new Extras(List.of(), Optional.empty(), Filters.of(initial.backbone().asStored(), backbone),
                        judged.test()))
                .write(request, parts, seconds, watcher);
        checkpoints.delete();
        return trained;
    }

    private Optional<Learned<NetworkWeights>> learn(Provenance provenance, Preprocessing preprocessing,
            PictureBatches batches,
            NetworkWeights initial, @Nullable Checkpoint from) {
        NetworkWeights begin = from == null ? initial : from.now();
        try (var training = new NetworkTraining(config, input, begin, batches, watcher)) {
            var keeper = new Checkpointing(checkpoints, provenance, preprocessing, training,
                    Duration.ofMinutes(config.run().checkpointMinutes()), stopped);
            Progress progress = Progress.begin(config.validation());
            if (from == null) {
                keeper.write(progress, initial);
            } else {
                training.restore(from.optimiser());
                progress = from.progress();
            }
            return new TrainingLoop<>(config, training, keeper, watcher)
                    .run(progress, from == null ? initial : from.best());
        }
    }

    private record JudgedParts(Evaluation validation, Optional<Evaluation> test) {}

    /** By the weights as the bundle keeps them. */
    private JudgedParts judged(Weights backbone, Head head, PictureBatches batches) {
        try (NDManager manager = TrainingNetwork.manager();
                TrainingNetwork network = TrainingNetwork.of(input.architecture(), backbone, manager)) {
            var judging = new NetworkJudging(batches, input.flattened(), manager, watcher);
            return new JudgedParts(judging.validation(network, head), judging.test(network, head));
        }
    }
}
