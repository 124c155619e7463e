package org.lookalike.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.image.Decoder;
import org.lookalike.image.DecoderOptions;
import org.lookalike.model.Preprocessing;
import org.lookalike.model.Tensor;
import org.lookalike.model.Weights;
import org.lookalike.train.config.TrainingConfig;
import org.lookalike.train.data.Drawings;
import org.lookalike.train.data.LabelledFolder;
import org.lookalike.train.data.LabelledPicture;
import org.lookalike.train.data.Split;

import static org.junit.jupiter.api.Assertions.assertEquals;

class WhiteningTest {
    private static final int SIDE = 32;
    private static final int NUMBERS = 12;
    /** More than are read at once. */
    private static final int PICTURES = 60;

    @TempDir
    private Path folder;

    /** Over all patches of the pictures, no two filters' outputs go together, and each is as strong as any other. */
    @Test
    void whatTheFiltersSeeIsWhite() throws IOException {
        for (int i = 0; i < PICTURES; i++)
            Drawings.blobs(folder.resolve("a/" + i + ".png"), i);
        var decoder = new Decoder(DecoderOptions.DEFAULT);
        List<LabelledPicture> drawn = LabelledFolder.read(folder, decoder).pictures();
        var parts = new Parts(List.of("a"), new Split(drawn, List.of(), List.of()), List.of());
        var pictures = new PictureBatches(parts, Preprocessing.imageNet(SIDE, SIDE), TrainingConfig.defaults(),
                decoder);

        Weights whitened = Whitening.of(new Weights(Map.of("first.weight",
                new Tensor(new long[]{2 * NUMBERS, 3, 2, 2}, new float[2 * NUMBERS * NUMBERS]))), pictures,
                (what, done, total, detail) -> assertEquals(PICTURES, total));

        float[] filters = Objects.requireNonNull(whitened.tensors().get("first.weight")).data();
        for (int i = 0; i < NUMBERS * NUMBERS; i++)
            assertEquals(-filters[i], filters[NUMBERS * NUMBERS + i]);
        double[][] moments = moments(filters, pictures.plain(drawn), drawn.size());
        for (int i = 0; i < NUMBERS; i++)
            for (int j = 0; j < NUMBERS; j++)
                assertEquals(i == j ? 1 : 0, moments[i][j], i == j ? 0.1 : 0.01, i + " " + j);
    }

    /** Means of the products of the first filters' outputs, each computed pixel by pixel. */
    private static double[][] moments(float[] filters, float[] pictures, int count) {
        double[][] moments = new double[NUMBERS][NUMBERS];
        int places = count * (SIDE - 1) * (SIDE - 1);
        for (int picture = 0; picture < count; picture++)
            for (int y = 0; y < SIDE - 1; y++)
                for (int x = 0; x < SIDE - 1; x++) {
                    double[] seen = new double[NUMBERS];
                    for (int filter = 0; filter < NUMBERS; filter++)
                        for (int i = 0; i < NUMBERS; i++)
                            seen[filter] += filters[filter * NUMBERS + i] * pictures[((picture * SIDE + y + i / 2 % 2)
                                    * SIDE + x + i % 2) * 3 + i / 4];
                    for (int i = 0; i < NUMBERS; i++)
                        for (int j = 0; j < NUMBERS; j++)
                            moments[i][j] += seen[i] * seen[j] / places;
                }
        return moments;
    }
}
