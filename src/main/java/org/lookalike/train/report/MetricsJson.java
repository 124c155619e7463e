package org.lookalike.train.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalDouble;
import org.lookalike.train.evaluate.CategoryScore;
import org.lookalike.train.evaluate.ConfusionMatrix;
import org.lookalike.train.evaluate.Evaluation;

/** The figures as JSON; what is undefined is null, never NaN. */
final class MetricsJson {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private MetricsJson() {}

    static byte[] of(TrainingReport report, ConfusionMatrix matrix) throws JsonProcessingException {
        Evaluation evaluation = report.evaluation();
        ObjectNode json = JSON.createObjectNode();
        json.put("title", report.title());
        json.put("pictures", matrix.pictures());
        json.put("correct", matrix.correct());
        put(json, "accuracy", matrix.accuracy());
        put(json, "balancedAccuracy", matrix.balancedAccuracy());
        put(json, "macroF1", matrix.macroF1());
        put(json, "topFiveAccuracy", evaluation.topFiveAccuracy());
        put(json, "logLoss", evaluation.logLoss());
        put(json, "expectedCalibrationError", evaluation.calibration().expectedError());
        report.extras().test().ifPresent(test -> {
            json.put("testPictures", test.confusion().pictures());
            put(json, "testAccuracy", test.confusion().accuracy());
            put(json, "testLogLoss", test.logLoss());
        });
        json.put("chosenBy", report.history().evaluator().label());
        report.history().best().ifPresent(row -> json.put("bestEpoch", row.epoch()));
        for (CategoryScore score : matrix.scores())
            category(json.withArray("categories").addObject(), score);
        Notes.of(report, matrix).forEach(json.withArray("notes")::add);
        return JSON.writeValueAsBytes(json);
    }

    private static void category(ObjectNode json, CategoryScore score) {
        json.put("category", score.category());
        json.put("correct", score.correct());
        json.put("total", score.pictures());
        json.put("predicted", score.predicted());
        put(json, "precision", score.precision());
        put(json, "recall", score.recall());
        put(json, "f1", score.f1());
    }

    private static void put(ObjectNode json, String name, OptionalDouble value) {
        if (value.isPresent())
            json.put(name, value.getAsDouble());
        else
            json.putNull(name);
    }
}
