package org.lookalike.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.DrawnCollection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** From labelled folders to predictions in an index, as a person does it. */
class TrainCommandTest {
    @TempDir
    private Path folder;

    @Test
    void teachesRelabelsAndEvaluates() throws Exception {
        Path pictures = DrawnCollection.draw(folder.resolve("pictures"), 8);
        Files.writeString(pictures.resolve("fruit/notes.jpg"), "no picture");
        String index = folder.resolve("index").toString();
        assertEquals(0, CommandRun.of("index", pictures.toString(), "--index", index).exitCode());

        String model = folder.resolve("models/mine").toString();
        JsonNode trained = json(
                CommandRun.of("train", pictures.toString(), "--out", model, "--index", index, "--epochs",
                        "30", "--learning-curve", "--json"));
        assertEquals(13 * 8, trained.get("trainingPictures").intValue() + trained.get("validationPictures").intValue());
        assertTrue(trained.get("accuracy").doubleValue() > 0.5, trained.toString());
        assertTrue(trained.get("notes").get(0).textValue().contains("notes.jpg"), trained.toString());
        assertTrue(Files.size(Path.of(trained.get("report").textValue())) > 10_000);
        assertTrue(Files.size(folder.resolve("models/mine/report/learning-curve.png")) > 5_000);
        assertTrue(Files.readString(folder.resolve("models/mine/model.json")).contains("epochs: 30"));

        JsonNode relabelled = json(CommandRun.of("relabel", "--model", model, "--index", index, "--json"));
        assertEquals(13 * 8, relabelled.get("pictures").intValue());
        assertEquals(13 * 8, relabelled.get("changed").intValue());
        Path query = pictures.resolve("fruit").resolve(first(pictures.resolve("fruit")));
        JsonNode hit = json(CommandRun.of("search", query.toString(), "--model", model, "--index", index, "--json"))
                .at("/hits/0");
        assertTrue(Files.isDirectory(pictures.resolve(hit.get("prediction").textValue())), hit.toString());

        JsonNode evaluated = json(CommandRun.of("evaluate", "classification", pictures.toString(), "--model", model,
                "--ten-crop", "--json"));
        assertEquals(13 * 8, evaluated.get("pictures").intValue());
        assertEquals(13, evaluated.get("categories").size());
        assertTrue(evaluated.get("accuracy").doubleValue() > 0.7, evaluated.toString());

        CommandRun again = CommandRun.of("train", pictures.toString(), "--out", model);
        assertEquals(1, again.exitCode());
        assertTrue(again.err().contains("mine exists already"), again.err());
    }

    @Test
    void teachesTheUpperStages() throws Exception {
        Path pictures = DrawnCollection.draw(folder.resolve("pictures"), 4);
        Path model = folder.resolve("models/mine");
        JsonNode trained = json(CommandRun.of("train", pictures.toString(), "--out", model.toString(), "--strategy",
                "top", "--from", "denseblock4", "--input-size", "32", "--epochs", "2", "--batch-size", "16",
                "--validation-share", "0.25", "--json"));
        assertEquals(13, trained.get("validationPictures").intValue());
        JsonNode description = new ObjectMapper().readTree(model.resolve("model.json").toFile());
        assertEquals(32, description.at("/preprocessing/crop").intValue());
        assertTrue(description.at("/training/picturesPerSecond").doubleValue() > 0, description.toString());
        JsonNode evaluated = json(CommandRun.of("evaluate", "classification", pictures.toString(), "--model",
                model.toString(), "--json"));
        assertTrue(evaluated.get("accuracy").doubleValue() > 0.3, evaluated.toString());
        try (var left = Files.list(folder.resolve("models"))) {
            assertEquals(List.of(model), left.toList());
        }
    }

    @Test
    void aFlattenedHeadIndexesButDoesNotRelabel() throws Exception {
        Path pictures = DrawnCollection.draw(folder.resolve("pictures"), 4);
        String index = folder.resolve("index").toString();
        assertEquals(0, CommandRun.of("index", pictures.toString(), "--index", index).exitCode());
        String model = folder.resolve("models/flat").toString();
        JsonNode trained = json(CommandRun.of("train", pictures.toString(), "--out", model, "--index", index, "--head",
                "fc", "--features", "flattened", "--hidden-sizes", "32", "--json"));
        assertTrue(trained.get("accuracy").doubleValue() > 0.3, trained.toString());

        CommandRun refused = CommandRun.of("relabel", "--model", model, "--index", index);
        assertEquals(1, refused.exitCode());
        assertTrue(refused.err().contains("takes whole feature maps"), refused.err());

        String anew = folder.resolve("anew").toString();
        assertEquals(0, CommandRun.of("index", pictures.toString(), "--index", anew, "--model", model).exitCode());
        Path query = pictures.resolve("fruit").resolve(first(pictures.resolve("fruit")));
        JsonNode hit = json(CommandRun.of("search", query.toString(), "--model", model, "--index", anew, "--json"))
                .at("/hits/0");
        assertTrue(Files.isDirectory(pictures.resolve(hit.get("prediction").textValue())), hit.toString());
        JsonNode classified = json(CommandRun.of("classify", query.toString(), "--model", model, "--json"));
        assertEquals(hit.get("prediction"), classified.at("/0/predictions/0/category"));
        JsonNode evaluated = json(CommandRun.of("evaluate", "classification", pictures.toString(), "--model", model,
                "--ten-crop", "--json"));
        assertTrue(evaluated.get("accuracy").doubleValue() > 0.5, evaluated.toString());
    }

    @Test
    void looksForALearningRate() throws Exception {
        Path pictures = DrawnCollection.draw(folder.resolve("pictures"), 4);
        Path plot = folder.resolve("rates.png");
        CommandRun run = CommandRun.of("train", pictures.toString(), "--find-lr", "--plot", plot.toString(), "--index",
                folder.resolve("index").toString());
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().startsWith("proposed: --learning-rate "), run.out());
        assertEquals(1, run.out().lines().count());
        assertTrue(Files.size(plot) > 5_000);

        JsonNode whole = json(CommandRun.of("train", pictures.toString(), "--find-lr", "--plot", plot.toString(),
                "--strategy", "all", "--input-size", "32", "--batch-size", "4", "--json"));
        double rate = whole.get("learningRate").doubleValue();
        assertTrue(rate > 1e-6 && rate < 1, whole.toString());

        CommandRun machines = CommandRun.of("train", pictures.toString(), "--find-lr", "--head", "svm");
        assertEquals(1, machines.exitCode());
        assertTrue(machines.err().contains("support vector machines have no learning rate"), machines.err());
    }

    @Test
    void printsItsSettings() {
        CommandRun run = CommandRun.of("train", "--print-config", "--recipe", "head", "--seed", "7",
                "--learning-curve");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("  seed: 7\n"), run.out());
    }

    @Test
    void saysWhatIsWrong() {
        assertEquals(2, CommandRun.of("train").exitCode());
        CommandRun wrong = CommandRun.of("train", "--epochs", "none", "--print-config");
        assertEquals(2, wrong.exitCode());
        assertTrue(wrong.err().contains("epochs is"), wrong.err());
        CommandRun empty = CommandRun.of("train", folder.toString(), "--out", folder.resolve("m").toString());
        assertEquals(1, empty.exitCode());
        assertTrue(empty.err().contains("there are no labelled pictures"), empty.err());
        CommandRun seen = CommandRun.of("train", folder.toString(), "--out", folder.resolve("m").toString(),
                "--input-size", "32");
        assertEquals(1, seen.exitCode());
        assertTrue(seen.err().contains("strategies top and all change that"), seen.err());
        CommandRun resumed = CommandRun.of("train", folder.toString(), "--out", folder.resolve("m").toString(),
                "--strategy", "all", "--resume");
        assertEquals(1, resumed.exitCode());
        assertTrue(resumed.err().contains("there is no checkpoint of m to go on from"), resumed.err());
        assertFalse(Files.exists(folder.resolve("m")));
    }

    private static Path first(Path category) throws IOException {
        try (var files = Files.list(category)) {
            return files.filter(file -> !file.endsWith("notes.jpg")).sorted().findFirst().orElseThrow().getFileName();
        }
    }

    private static JsonNode json(CommandRun run) throws IOException {
        assertEquals(0, run.exitCode(), run.err());
        return new ObjectMapper().readTree(run.out());
    }
}
