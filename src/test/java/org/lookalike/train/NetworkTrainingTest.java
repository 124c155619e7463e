package org.lookalike.train;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookalike.image.Decoder;
import org.lookalike.image.DecoderOptions;
import org.lookalike.model.Architecture;
import org.lookalike.model.Preprocessing;
import org.lookalike.model.SpaceId;
import org.lookalike.model.Weights;
import org.lookalike.train.config.Parsed;
import org.lookalike.train.config.Statistics;
import org.lookalike.train.config.TrainingConfig;
import org.lookalike.train.data.Drawings;
import org.lookalike.train.data.LabelledFolder;
import org.lookalike.train.data.Split;
import org.lookalike.train.report.HistoryRow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A small DenseNet on small pictures. */
class NetworkTrainingTest {
    private static final Architecture SMALL = Architecture
            .labelled("densenet growth-rate=16 initial-features=32 blocks=2,2");
    /** Its channels fill no processor's vectors. */
    private static final Architecture ODD = Architecture
            .labelled("densenet growth-rate=6 initial-features=10 blocks=2,2");
    /** A fifth of its numbers rest in each step, which PyTorch records. */
    private static final Architecture RESTING = Architecture
            .labelled("densenet growth-rate=6 initial-features=10 blocks=2,2 drop-rate=0.2");
    private static final Preprocessing PREPROCESSING = Preprocessing.imageNet(32, 32);
    private static final Decoder DECODER = new Decoder(DecoderOptions.DEFAULT);
    private static final SpaceId MODEL = new SpaceId("small");
    private static final Watcher NOBODY = (what, done, total, detail) -> {};

    @TempDir
    private Path folder;
    private Architecture network = SMALL;
    private Parts parts = new Parts(List.of(), new Split(List.of(), List.of(), List.of()), List.of());

    @BeforeEach
    void draw() throws IOException {
        for (int i = 0; i < 13; i++)
            Drawings.framed(folder.resolve("pictures/" + (i % 2 == 0 ? "dark" : "light") + "/" + i + ".png"), i,
                    i % 2 == 0 ? 30 : 220);
        var read = LabelledFolder.read(folder.resolve("pictures"), DECODER);
        parts = new Parts(read.categories(),
                new Split(read.pictures().subList(0, 9), read.pictures().subList(9, 13), List.of()), List.of());
    }

    private NetworkInput input() {
        return new NetworkInput(network, PREPROCESSING, Statistics.MODEL, network.embeddingSize());
    }

    /** Killed in a step, once before the first validation and once between two of them. */
    @ParameterizedTest
    @CsvSource({"all, nesterov, 1, false", "all, adamw, 5, false", "top, adam, 4, false", "all, adamw, 5, true"})
    void goesOnWhereItWasKilled(String strategy, String optimiser, int killedAfter, boolean rests) throws IOException {
        if (rests)
            network = RESTING;
        TrainingConfig config = config(Map.of("strategy", strategy, "from", "denseblock2", "optimiser", optimiser,
                "head", "fc", "hidden-sizes", "8", "mixup", "0.2", "rotate", "10", "early-stopping", "3"));
        Learned<NetworkWeights> whole = train(config, "whole", NOBODY);
        assertThrows(Killed.class, () -> train(config, "killed", (what, done, total, detail) -> {
            if (what.startsWith("epoch") && done == killedAfter)
                throw new Killed();
        }));
        Learned<NetworkWeights> resumed = train(config, "killed", NOBODY);
        assertEquals(whole.history(), resumed.history());
        assertEquals(3, resumed.history().rows().size());
        assertSame(whole.best().together(), resumed.best().together());
    }

    /** Every optimiser step is kept, so that the sums since the last validation are part of what is read back. */
    @Test
    void goesOnBetweenValidations() throws IOException {
        TrainingConfig config = config(Map.of());
        Learned<NetworkWeights> whole = train(config, "whole", NOBODY);
        assertThrows(Killed.class, () -> train(config, "killed", (what, done, total, detail) -> {
            if (what.startsWith("epoch") && done == 5)
                throw new Killed();
        }, Duration.ZERO));
        assertEquals(5, CheckpointFolder.step(checkpoints("killed").newest().orElseThrow()));
        assertEquals(whole.history(), train(config, "killed", NOBODY).history());
    }

    @Test
    void whoeverEndsItKeepsTheLastStep() throws IOException {
        TrainingConfig config = config(Map.of());
        Learned<NetworkWeights> whole = train(config, "whole", NOBODY);
        var pictures = new PictureBatches(parts, PREPROCESSING, config, DECODER);
        try (var training = new NetworkTraining(config, input(), begin(config), pictures, NOBODY)) {
            var steps = new AtomicInteger();
            var keeper = new Checkpointing(checkpoints("ended"), Provenance.of(MODEL, config, parts), PREPROCESSING,
                    training, Duration.ofDays(1), () -> steps.incrementAndGet() == 4);
            assertEquals(Optional.empty(), new TrainingLoop<>(config, training, keeper, NOBODY)
                    .run(Progress.begin(config.validation()), begin(config)));
        }
        assertEquals(4, CheckpointFolder.step(checkpoints("ended").newest().orElseThrow()));
        assertEquals(whole.history(), train(config, "ended", NOBODY).history());
    }

    /** With gradients by hand, and with those that PyTorch records. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void learns(boolean odd) throws IOException {
        if (odd)
            network = ODD;
        List<HistoryRow> rows = train(config(Map.of("epochs", "8", "learning-rate", "0.01")), "learns", NOBODY)
                .history()
                .rows();
        assertEquals(8 * 3, rows.getLast().step()); // the ninth picture is in the third batch of an epoch
        assertTrue(rows.getLast().trainingLoss().getAsDouble() < rows.getFirst().trainingLoss().getAsDouble() / 2,
                rows.toString());
        assertEquals(1, rows.getLast().trainingAccuracy().getAsDouble());
    }

    @Test
    void endsWhenTheRateIsTooLow() throws IOException {
        TrainingConfig config = config(Map.of("epochs", "50", "schedule", "plateau", "plateau-patience", "2",
                "plateau-factor", "0.01", "stop-below", "0.000005", "learning-rate", "0.001"));
        List<HistoryRow> rows = train(config, "plateau", NOBODY).history().rows();
        assertEquals(0.00001, rows.getLast().learningRate(), 1e-9);
        assertTrue(rows.size() < 50, rows.toString());
    }

    @Test
    void frozenStagesStayAsTheyAre() throws IOException {
        TrainingConfig config = config(Map.of("strategy", "top", "from", "denseblock2", "epochs", "1"));
        Weights before = begin(config).backbone();
        Weights after = train(config, "top", NOBODY).best().backbone();
        for (String name : before.tensors().keySet()) {
            boolean frozen = !name.startsWith("features.denseblock2.") && !name.startsWith("features.norm5.");
            assertEquals(frozen, Arrays.equals(numbers(before, name), numbers(after, name)), name);
        }
    }

    @Test
    void aSmallRateMovesTheBackboneLess() throws IOException {
        TrainingConfig still = config(Map.of("backbone-rate-factor", "0", "epochs", "1"));
        Weights before = begin(still).backbone();
        Weights after = train(still, "still", NOBODY).best().backbone();
        assertArrayEquals(numbers(before, "features.conv0.weight"), numbers(after, "features.conv0.weight"));
        assertFalse(Arrays.equals(numbers(before, "features.norm0.running_mean"),
                numbers(after, "features.norm0.running_mean")));
    }

    @Test
    void saysWhatKeepsItFromGoingOn() throws IOException {
        TrainingConfig config = config(Map.of());
        train(config, "kept", NOBODY);
        Provenance kept = CheckpointFolder.read(checkpoints("kept").newest().orElseThrow()).provenance();
        assertEquals(List.of(), kept.differences(MODEL, config(Map.of("checkpoint-minutes", "3", "minutes", "60"))));
        assertEquals(List.of("it began with another model, of space small, not large",
                "it began with epochs: 3, not epochs: 4"),
                kept.differences(new SpaceId("large"), config(Map.of("epochs", "4"))));
        List<String> pictures = Provenance.of(MODEL, config, parts).pictures();
        assertEquals(List.of(), kept.differences(pictures));
        assertEquals(List.of("the pictures were others: 0 are new or filed elsewhere, 1 are gone from where they were"),
                kept.differences(pictures.subList(1, pictures.size())));
    }

    @Test
    void whatCannotBeWrittenLosesNoEarlierCheckpoint() throws IOException {
        CheckpointFolder checkpoints = checkpoints("kept");
        train(config(Map.of()), "kept", NOBODY);
        Path newest = checkpoints.newest().orElseThrow();
        Checkpoint checkpoint = CheckpointFolder.read(newest);
        var lost = new Provenance("small", "\ud800", List.of()); // no text that could be written
        IOException failed = assertThrows(IOException.class, () -> checkpoints.write(new Checkpoint(lost,
                checkpoint.preprocessing(), checkpoint.progress().after(new Stepped(1, 1, 1)), checkpoint.now(),
                checkpoint.best(), checkpoint.optimiser())));
        assertTrue(failed.toString().contains("the one after step 9 is whole"), failed.toString());
        assertEquals(newest, checkpoints.newest().orElseThrow());
        assertSame(checkpoint.now().together(), CheckpointFolder.read(newest).now().together());
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private Learned<NetworkWeights> train(TrainingConfig config, String name, Watcher watcher) throws IOException {
        return train(config, name, watcher, Duration.ofDays(1));
    }

    private Learned<NetworkWeights> train(TrainingConfig config, String name, Watcher watcher, Duration between)
            throws IOException {
        Optional<Path> newest = checkpoints(name).newest();
        var pictures = new PictureBatches(parts, PREPROCESSING, config, DECODER);
        NetworkWeights initial = begin(config);
        Checkpoint from = newest.isPresent() ? CheckpointFolder.read(newest.get()) : null;
        try (var training = new NetworkTraining(config, input(), from == null ? initial : from.now(), pictures,
                watcher)) {
            var keeper = new Checkpointing(checkpoints(name), Provenance.of(MODEL, config, parts), PREPROCESSING,
                    training, between, () -> false);
            if (from == null) {
                keeper.write(Progress.begin(config.validation()), initial);
                return new TrainingLoop<>(config, training, keeper, watcher)
                        .run(Progress.begin(config.validation()), initial)
                        .orElseThrow();
            }
            training.restore(from.optimiser());
            return new TrainingLoop<>(config, training, keeper, watcher)
                    .run(from.progress(), from.best())
                    .orElseThrow();
        }
    }

    private CheckpointFolder checkpoints(String name) {
        return CheckpointFolder.beside(folder.resolve("models").resolve(name));
    }

    private NetworkWeights begin(TrainingConfig config) {
        var draws = config.run().draws();
        return new NetworkWeights(Weights.drawn(network, draws.generator("backbone", 0, 0), 0, List.of()),
                InitialNetwork.drawn(config.head(), network.embeddingSize(), 2, draws));
    }

    private static float[] numbers(Weights weights, String name) {
        return Objects.requireNonNull(weights.tensors().get(name)).data();
    }

    private static void assertSame(Weights expected, Weights actual) {
        assertEquals(expected.tensors().keySet(), actual.tensors().keySet());
        for (String name : expected.tensors().keySet())
            assertArrayEquals(numbers(expected, name), numbers(actual, name), name);
    }

    private static TrainingConfig config(Map<String, String> changes) {
        Map<String, String> settings = new HashMap<>(Map.of("strategy", "all", "epochs", "3", "batch-size", "3",
                "backbone-rate-factor", "1"));
        settings.putAll(changes);
        return assertInstanceOf(Parsed.Valid.class, TrainingConfig.parse("", settings)).config();
    }
}
