package org.lookalike.train.report;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.lookalike.train.evaluate.Calibration;
import org.lookalike.train.evaluate.Metric;
import org.lookalike.train.evaluate.ReliabilityBin;

/** The report's curves. */
final class Plots {
    private static final String EPOCH = "epoch";
    private static final double PERCENT = 100;

    private Plots() {}

    static XyPlot loss(History history) {
        return new XyPlot("Loss", Axis.linear(EPOCH), Axis.linear("cross-entropy (nats)").from(0),
                List.of(history.curve("training", Look.TRAINING, HistoryRow::trainingLoss, 1),
                        history.curve("validation", Look.VALIDATION, HistoryRow::validationLoss, 1),
                        history.bestOn(HistoryRow::validationLoss, 1)));
    }

    static XyPlot accuracy(History history) {
        var training = history.curve("training", Look.TRAINING, HistoryRow::trainingAccuracy, PERCENT);
        var validation = history.curve("validation", Look.VALIDATION, HistoryRow::validationAccuracy, PERCENT);
        if (history.evaluator() == Metric.ACCURACY)
            return new XyPlot("Accuracy", Axis.linear(EPOCH), upToAll("accuracy (%)", training, validation),
                    List.of(training, validation, history.bestOn(HistoryRow::validationAccuracy, PERCENT)));
        var score = history.curve(history.evaluator().label(), Look.SCORE, HistoryRow::validationScore, PERCENT);
        return new XyPlot("Accuracy", Axis.linear(EPOCH), upToAll("accuracy (%)", training, validation, score),
                List.of(training, validation, score, history.bestOn(HistoryRow::validationScore, PERCENT)));
    }

    static XyPlot learningCurve(List<LearningPoint> points) {
        var training = new Curve("training", Look.TRAINING,
                points.stream().map(p -> percentAt(p.pictures(), p.trainingAccuracy())).toList());
        var validation = new Curve("validation", Look.VALIDATION,
                points.stream().map(p -> percentAt(p.pictures(), OptionalDouble.of(p.validationAccuracy()))).toList());
        return new XyPlot("Accuracy by number of pictures", Axis.linear("training pictures").from(0),
                upToAll("accuracy (%)", training, validation), List.of(training, validation));
    }

    static XyPlot calibration(Calibration calibration) {
        return calibration(calibration, "share of the pictures", "confidence (%)", "accuracy");
    }

    /** Of probabilities of any event. */
    static XyPlot reliability(Calibration calibration) {
        return calibration(calibration, "share of the forecasts", "said (%)", "came true");
    }

    private static XyPlot calibration(Calibration calibration, String what, String said, String came) {
        int pictures = calibration.bins().stream().mapToInt(ReliabilityBin::pictures).sum();
        var shares = new Curve(what, Look.BARS,
                calibration.bins()
                        .stream()
                        .map(bin -> new Curve.Point(PERCENT * (bin.above() + bin.upTo()) / 2,
                                PERCENT * bin.pictures() / pictures))
                        .toList());
        var accuracies = new Curve(came, Look.VALIDATION,
                calibration.bins()
                        .stream()
                        .map(bin -> new Curve.Point(PERCENT * bin.meanConfidence(), PERCENT * bin.accuracy()))
                        .toList());
        return new XyPlot("Calibration: expected error " + Numbers.percent(calibration.expectedError()),
                Axis.linear(said).from(0).to(PERCENT), Axis.linear(came + " (%)").from(0).to(PERCENT),
                List.of(shares, Curve.line("perfect calibration", Look.REFERENCE, 0, 0, PERCENT, PERCENT),
                        accuracies));
    }

    /** Where the loss explodes it leaves the plot: the part worth seeing lies below where it began. */
    static XyPlot rateSearch(RateSearch search) {
        var losses = new Curve("loss", Look.SEARCH,
                search.trials().stream().map(t -> new Curve.Point(t.learningRate(), t.loss())).toList());
        double first = losses.points().isEmpty() ? 1 : losses.points().getFirst().y();
        double least = DoubleStream.of(losses.y()).min().orElse(0);
        double margin = Math.max(first - least, 1e-3);
        double bottom = Math.max(0, least - 0.1 * margin);
        double top = first + 0.4 * margin;
        return new XyPlot("Learning-rate search", Axis.logarithmic("learning rate"),
                Axis.linear("loss (nats)").from(bottom).to(top), List.of(losses,
                        Curve.line("proposed: " + String.format(Locale.ROOT, "%.2g", search.proposed()),
                                Look.PROPOSAL, search.proposed(), bottom, search.proposed(), top)));
    }

    /** From a round number below all the curves to 100. */
    private static Axis upToAll(String title, Curve... curves) {
        double least = List.of(curves).stream().flatMapToDouble(c -> DoubleStream.of(c.y())).min().orElse(0);
        return Axis.linear(title).from(Math.max(0, 10 * Math.floor((least - 2) / 10))).to(PERCENT);
    }

    private static Curve.Point percentAt(double x, OptionalDouble share) {
        return new Curve.Point(x, PERCENT * share.orElse(Double.NaN));
    }
}
