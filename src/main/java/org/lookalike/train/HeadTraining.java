package org.lookalike.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;
import org.lookalike.model.Head;
import org.lookalike.train.config.TrainingConfig;
import org.lookalike.train.evaluate.Evaluation;
import org.lookalike.train.optimise.CrossEntropy;
import org.lookalike.train.optimise.Draws;
import org.lookalike.train.optimise.EarlyStopping;
import org.lookalike.train.optimise.FoundRate;
import org.lookalike.train.optimise.LearningRateSearch;
import org.lookalike.train.optimise.Mixup;
import org.lookalike.train.optimise.Optimiser;
import org.lookalike.train.optimise.ParameterGroup;
import org.lookalike.train.optimise.Reductions;
import org.lookalike.train.optimise.Schedule;
import org.lookalike.train.optimise.TrainingTime;
import org.lookalike.train.report.History;
import org.lookalike.train.report.HistoryRow;

/** Gradient descent for a linear or fully connected head on embeddings that are computed already. For one thread. */
final class HeadTraining implements AutoCloseable {
    private final TrainingConfig config;
    private final List<String> categories;
    private final Examples training;
    private final Examples validation;
    private final List<Path> validationFiles;
    private final Standardisation standardisation;
    private final NDManager manager;
    private final Draws draws;
    private final LearningHead learning;
    private final Optimiser optimiser;
    private final CrossEntropy loss;
    private final int features;

    HeadTraining(TrainingConfig config, List<String> categories, Examples training, Examples validation,
            List<Path> validationFiles) {
        this.config = config;
        this.categories = categories;
        this.training = training;
        this.validation = validation;
        this.validationFiles = validationFiles;
        standardisation = Standardisation.of(training.features());
        features = training.features()[0].length;
        manager = Engine.getEngine("PyTorch").newBaseManager();
        draws = config.run().draws();
        learning = LearningHead.of(config.head(), features, categories.size(), draws, manager);
        var o = config.optimiser();
        optimiser = new Optimiser(o.optimiser(), o.hyperparameters(),
                ParameterGroup.of(learning.parameters(), 1, o.weightDecay(), o.decayBiases()), manager);
        loss = config.loss().crossEntropy(training.counts(categories.size()));
    }

    /** Sums over the steps since the last validation. */
    private static final class Running {
        private double loss;
        private long right;
        private long examples;

        OptionalDouble loss() {
            return examples == 0 ? OptionalDouble.empty() : OptionalDouble.of(loss / examples);
        }

        OptionalDouble accuracy() {
            return examples == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / examples);
        }
    }

    Learned run(Watcher watcher) {
        int batch = Math.min(config.run().batchSize(), training.count());
        long perEpoch = Math.ceilDiv(training.count(), batch);
        long total = perEpoch * config.run().epochs();
        Schedule schedule = config.schedule().rates();
        Reductions reductions = Reductions.none(config.validation().noScore());
        EarlyStopping stopping = config.validation().stopping();
        List<HistoryRow> rows = new ArrayList<>();
        Head best = head();
        Running running = new Running();
        int[] order = new int[0];
        for (long step = 0; step < total && !stopping.isOver(); step++) {
            var time = new TrainingTime(step, perEpoch, total);
            int at = (int) (step % perEpoch);
            if (at == 0)
                order = draws.permutation(training.count(), time.epoch());
            double rate = schedule.learningRate(config.optimiser().learningRate(), time, reductions);
            step(Arrays.copyOfRange(order, at * batch, Math.min(order.length, (at + 1) * batch)), time, rate, running);
            watcher.at("epoch " + (time.epoch() + 1) + " of " + config.run().epochs(), step + 1, total,
                    String.format(Locale.ROOT, "loss %.4f, learning rate %.2g", running.loss().orElse(0), rate));
            if (!isValidated(step + 1, perEpoch))
                continue;
            Head now = head();
            Evaluation evaluation = Judging.of(now, validation, validationFiles);
            double score = config.validation().evaluator().score(evaluation.confusion());
            rows.add(new HistoryRow((step + 1.0) / perEpoch, step + 1, rate, running.loss(), running.accuracy(),
                    evaluation.logLoss(), evaluation.confusion().accuracy(), OptionalDouble.of(score)));
            if (stopping.best().isBeatenBy(score))
                best = now;
            stopping = stopping.after(score);
            reductions = schedule.after(reductions, score);
            running = new Running();
        }
        return new Learned(best, new History(config.validation().evaluator(), rows));
    }

    /** Trains at ever higher rates, after which this is of no use. */
    FoundRate findRate(LearningRateSearch search, Watcher watcher) {
        int batch = Math.min(config.run().batchSize(), training.count());
        long perEpoch = Math.ceilDiv(training.count(), batch);
        var steps = new AtomicLong();
        return search.run(rate -> {
            var time = new TrainingTime(steps.getAndIncrement(), perEpoch, search.batches());
            int[] order = draws.permutation(training.count(), time.epoch());
            int at = (int) (time.step() % perEpoch) * batch;
            Running running = new Running();
            step(Arrays.copyOfRange(order, at, Math.min(order.length, at + batch)), time, rate, running);
            double loss = running.loss().orElseThrow();
            watcher.at("trying learning rates", steps.get(), search.batches(),
                    String.format(Locale.ROOT, "loss %.4f, learning rate %.2g", loss, rate));
            return loss;
        });
    }

    /** At the end of each epoch, and every so many steps from the first epoch with validations on. */
    private boolean isValidated(long steps, long perEpoch) {
        int every = config.validation().everySteps();
        boolean inBetween = every > 0 && steps % every == 0;
        return steps % perEpoch == 0 || (inBetween && steps > (config.validation().fromEpoch() - 1) * perEpoch);
    }

    private Head head() {
        return Head.of(config.head().head(), categories, features, learning.weights(standardisation));
    }

    private void step(int[] chosen, TrainingTime time, double rate, Running running) {
        Map<String, NDArray> gradients = new HashMap<>();
        try (NDManager scratch = manager.newSubManager()) {
            int[] labels = Arrays.stream(chosen).map(i -> training.labels()[i]).toArray();
            NDArray x = rows(training.view(time.epoch()), chosen, scratch);
            NDArray targets = CrossEntropy.oneHot(scratch, labels, categories.size());
            if (config.loss().mixup() > 0) {
                Mixup mixup = Mixup.draw(config.loss().mixup(), chosen.length, draws, time.epoch(), time.step());
                x = mixup.blend(x);
                targets = mixup.blend(targets);
            }
            try (var collector = Engine.getEngine("PyTorch").newGradientCollector()) {
                NDArray logits = learning.logits(x, draws.generator("dropout", time.epoch(), time.step()));
                NDArray mean = loss.of(logits, targets);
                collector.backward(mean);
                running.loss += mean.getFloat() * chosen.length;
                running.right += right(logits.toFloatArray(), labels);
                running.examples += chosen.length;
            }
            learning.parameters().forEach((name, parameter) -> {
                NDArray gradient = parameter.getGradient();
                gradient.attach(scratch);
                gradients.put(name, gradient);
            });
            optimiser.step(learning.parameters(), gradients, rate);
            gradients.values().forEach(gradient -> gradient.muli(0)); // PyTorch adds the next step's to them
        }
    }

    private NDArray rows(float[][] view, int[] chosen, NDManager scratch) {
        float[] batch = new float[chosen.length * features];
        for (int i = 0; i < chosen.length; i++)
            standardisation.apply(view[chosen[i]], batch, i * features);
        return scratch.create(batch, new Shape(chosen.length, features));
    }

    private int right(float[] logits, int[] labels) {
        int right = 0;
        int count = categories.size();
        for (int i = 0; i < labels.length; i++) {
            int best = 0;
            for (int c = 1; c < count; c++)
                if (logits[i * count + c] > logits[i * count + best])
                    best = c;
            if (best == labels[i])
                right++;
        }
        return right;
    }

    @Override
    public void close() {
        optimiser.close();
        manager.close();
    }
}
