package org.lookalike.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lookalike.image.DecoderOptions;
import org.lookalike.model.BadBundle;
import org.lookalike.model.ModelBundle;
import org.lookalike.model.Models;
import org.lookalike.model.Weights;
import org.lookalike.train.config.Parsed;
import org.lookalike.train.config.TrainingConfig;
import org.lookalike.train.data.DataSets;
import org.lookalike.train.data.Drawings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** From a folder with a training and a test part to a bundle with a report, from scratch. */
class NetworksLearnTest {
    private static final ModelBundle BASE = new Models(Path.of(System.getProperty("lookalike.home", "."), "models"))
            .open("base");
    private static final int PICTURES = 24;

    @TempDir
    private Path folder;

    @BeforeEach
    void draw() throws IOException {
        for (int i = 0; i < PICTURES + 8; i++)
            Drawings.framed(folder.resolve("data/" + (i < PICTURES ? "train/" : "test/")
                    + (i % 2 == 0 ? "dark" : "light") + "/" + i + ".png"), i, i % 2 == 0 ? 30 : 220);
    }

    private static TrainingConfig config(String architecture, Map<String, String> changes) {
        Map<String, String> settings = new HashMap<>(Map.of("strategy", "all", "initial-weights", "random",
                "architecture", architecture, "epochs", "6", "batch-size", "5", "learning-rate", "0.002",
                "backbone-rate-factor", "1", "statistics", "training", "validation-share", "0.2"));
        settings.putAll(changes);
        return ((Parsed.Valid) TrainingConfig.parse("", settings)).config();
    }

    private Outcome train(String architecture, Map<String, String> changes) throws IOException {
        var data = DataSets.open(folder.resolve("data"), folder.resolve("cache"), (done, of) -> {});
        return new NetworkRun(new TrainingRequest(data, BASE, folder.resolve("model"), config(architecture, changes),
                false), DecoderOptions.DEFAULT, (what, done, total, detail) -> {}, () -> false).run();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"simple-conv||100", "lenet5||84",
            "lenet5 activation=sigmoid pooling=average||84",
            "alexnet|input-size=67,resize=70,squash=true,head=fc,features=flattened,hidden-sizes=32,anywhere=true|256",
            "resnet18|input-size=32|512", "resnet-v2-11||256",
            "whitened-conv widths=8,32,32|initial-weights=whitened,strategy=top,from=block1|32",
            "densenet growth-rate=8 initial-features=8 blocks=2,2 bottleneck=2 drop-rate=0.1|input-size=32|28"})
    void everyKindLearns(String architecture, String changes, int embedding) throws IOException {
        Map<String, String> settings = new HashMap<>();
        for (String change : changes == null ? new String[0] : changes.split(",", -1))
            settings.put(change.split("=", 2)[0], change.split("=", 2)[1]);
        Outcome.Trained trained = (Outcome.Trained) train(architecture, settings);
        List<String> history = Files
                .readAllLines(trained.model().folder().resolve("report/history.csv"));
        assertTrue(loss(history.getLast()) < loss(history.get(1)), history.toString());
        ModelBundle written = ModelBundle.open(trained.model().folder());
        assertEquals(architecture, written.architecture().label());
        assertEquals(embedding, written.description().embeddingSize());
        JsonNode metrics = new ObjectMapper()
                .readTree(written.folder().resolve("report/metrics.json").toFile());
        assertEquals(8, metrics.get("testPictures").asInt());
        assertEquals(written.description().figures().get("testAccuracy"), metrics.get("testAccuracy").asDouble());
    }

    /** The loss of the training pictures is the fourth column. */
    private static double loss(String row) {
        return Double.parseDouble(row.split(",", -1)[3]);
    }

    @Test
    void beginsAsItIsTold() {
        TrainingConfig config = config("alexnet",
                Map.of("initial-deviation", "0.5", "head", "fc", "hidden-sizes", "4000"));
        var told = ((Parsed.Valid) config.with(
                "{network: {initial-biases: [0, 1, 2, 3, 4]}, head: {head-deviations: [0.25, 3], head-biases: [5, 6]}}",
                Map.of())).config();
        NetworkWeights begun = InitialNetwork.drawnOrGiven(BASE, NetworkInput.of(BASE, told), List.of("cat", "dog"),
                told);
        assertEquals(0.5, deviation(begun.backbone(), "features.6.weight"), 0.01);
        assertEquals(0.25, deviation(begun.head(), "hidden.0.weight"), 0.01);
        assertEquals(3, deviation(begun.head(), "classifier.weight"), 0.1);
        assertEquals(3, numbers(begun.backbone(), "features.8.bias")[7]);
        assertEquals(5, numbers(begun.head(), "hidden.0.bias")[0]);
        assertEquals(6, numbers(begun.head(), "classifier.bias")[1]);
    }

    @Test
    void filtersThatWhitenStay() throws IOException {
        var trained = (Outcome.Trained) train("whitened-conv widths=4,4,4",
                Map.of("initial-weights", "whitened", "strategy", "top", "from", "block1", "epochs", "2"));
        float[] filters = numbers(trained.model().backbone(), "whitening.weight");
        for (int i = 0; i < filters.length / 2; i++)
            assertEquals(-filters[i], filters[filters.length / 2 + i]);
    }

    @Test
    void whatWouldStayAsItWasDrawnIsRefused() throws IOException {
        assertEquals(List
                .of("with initial-weights whitened and strategy top, from is block1, as what lies between would stay "
                        + "as it was drawn; got block2"),
                ((Outcome.Refused) train("whitened-conv",
                        Map.of("initial-weights", "whitened", "strategy", "top", "from",
                                "block2")))
                        .reasons());
    }

    @Test
    void anArchitectureThatCannotWhitenIsRefused() throws IOException {
        assertEquals(
                List.of("initial-weights whitened is for networks whose first convolution has twice as many filters "
                        + "as a patch of up to 75 numbers has, such as whitened-conv; lenet5 is none"),
                ((Outcome.Refused) train("lenet5", Map.of("initial-weights", "whitened"))).reasons());
    }

    private static float[] numbers(Weights weights, String name) {
        return Objects.requireNonNull(weights.tensors().get(name)).data();
    }

    private static double deviation(Weights weights, String name) {
        double squares = 0;
        for (float number : numbers(weights, name))
            squares += (double) number * number;
        return Math.sqrt(squares / numbers(weights, name).length);
    }

    @Test
    void aSquareThatTheNetworkDoesNotSeeIsRefused() {
        assertEquals("lenet5 sees squares of side 28, got 32",
                assertThrows(BadBundle.class, () -> train("lenet5", Map.of("input-size", "32"))).getMessage());
    }
}
