package org.lookalike.train;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.lookalike.model.Architecture;
import org.lookalike.model.FineTuned;
import org.lookalike.model.Head;
import org.lookalike.model.ModelBundle;
import org.lookalike.model.Preprocessing;
import org.lookalike.model.Weights;
import org.lookalike.train.config.InitialWeights;
import org.lookalike.train.evaluate.Evaluation;
import org.lookalike.train.report.Extras;
import org.lookalike.train.report.History;
import org.lookalike.train.report.TrainingReport;

/**
 * A model that was taught, before it is written with its report.
 *
 * @param backbone null if it is the one of the model that was taught
 * @param evaluation of the validation pictures, by the model as it will be written
 */
record WrittenModel(Head head, Architecture architecture, @Nullable Weights backbone, Preprocessing preprocessing,
        History history,
        OptionalDouble picturesPerSecond, Evaluation evaluation, Extras extras) {
    private static final String REPORT = "report";

    /** @param seconds that it took */
    Outcome.Trained write(TrainingRequest request, Parts parts, double seconds, Watcher watcher) throws IOException {
        var report = new TrainingReport(request.name(), request.config().toYaml(), history, evaluation, parts.notes(),
                extras);
        watcher.at("writing the report", 0, -1, "");
        ModelBundle written = new FineTuned(request.name(), request.model(), architecture, backbone, preprocessing,
                head,
                facts(request, parts, seconds), figures())
                .write(request.out(), unfinished -> report.write(unfinished.resolve(REPORT)));
        return new Outcome.Trained(written, evaluation, parts.train().size(), seconds, parts.notes());
    }

    private Map<String, Object> facts(TrainingRequest request, Parts parts, double seconds) {
        Map<String, Object> facts = new LinkedHashMap<>();
        if (request.config().network().initialWeights() == InitialWeights.MODEL)
            facts.put("from", request.model().name());
        facts.put("pictures", parts.train().size());
        facts.put("validationPictures", parts.validation().size());
        facts.put("seconds", Math.round(seconds));
        picturesPerSecond.ifPresent(rate -> facts.put("picturesPerSecond", Math.round(rate * 10) / 10.0));
        facts.put("configuration", request.config().toYaml());
        return facts;
    }

    private Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        var confusion = evaluation.confusion();
        confusion.accuracy().ifPresent(value -> figures.put("validationAccuracy", value));
        confusion.balancedAccuracy().ifPresent(value -> figures.put("validationBalancedAccuracy", value));
        confusion.macroF1().ifPresent(value -> figures.put("validationMacroF1", value));
        extras.test()
                .flatMap(test -> test.confusion().accuracy().stream().boxed().findFirst())
                .ifPresent(value -> figures.put("testAccuracy", value));
        return figures;
    }
}
