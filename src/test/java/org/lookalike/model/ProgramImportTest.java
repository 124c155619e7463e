package org.lookalike.model;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.image.CacheFolder;
import org.lookalike.image.ContentId;
import org.lookalike.image.Pixels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Programs as others export them: here they are Lookalike's own, or a line. */
class ProgramImportTest {
    private static final Preprocessing SMALL = Preprocessing.imageNet(32, 32);
    private static final Pixels GREEN = green();

    @TempDir
    private Path folder;

    private static Pixels green() {
        byte[] rgb = new byte[3 * 32 * 32];
        for (int i = 1; i < rgb.length; i += 3)
            rgb[i] = (byte) (i % 251);
        return new Pixels(32, 32, rgb);
    }

    private Path program(String forward) throws IOException {
        var archive = new TorchScriptArchive();
        archive.method("forward", forward);
        Path file = folder.resolve("program.pt");
        archive.write(file);
        return file;
    }

    private ModelBundle imported(Path program) throws IOException {
        return new ProgramImport("theirs", SMALL).of(Files.readAllBytes(program), program, folder.resolve("theirs"),
                true);
    }

    @Test
    void aNetworkEmbedsAsItDidWhereItCameFrom() throws IOException {
        Network network = DenseNet.of(8, 16, 2, 2);
        Path program = folder.resolve("densenet.pt");
        TorchScriptWriter.write(network, FilledWeights.of(network.shapes()), ServingVariant.FP32, SMALL.batch(1))
                .write(program);
        ModelBundle bundle = imported(program);
        assertEquals("imported features=" + network.features(), bundle.architecture().label());
        assertFalse(bundle.architecture().hasPlaces());
        FloatBuffer input = FloatBuffer.allocate(SMALL.size());
        SMALL.normalise(GREEN, input);
        try (ServingNetwork own = ServingNetwork.load(program, ServingVariant.FP32);
                Embedder embedder = Embedder.open(ModelBundle.open(bundle.folder()))) {
            Embedding expected = Embedding.of(own.pooled(input.rewind(), SMALL.batch(1)));
            assertArrayEquals(expected.vector(), embedder.embed(GREEN).vector(), 1e-6f);
            for (Embedding each : embedder.embedBatch(List.of(GREEN, GREEN, GREEN)))
                assertArrayEquals(expected.vector(), each.vector(), 1e-5f);
        }
    }

    @Test
    void aMapHasPlacesAndIsAveraged() throws IOException {
        ModelBundle bundle = imported(program("    return torch.avg_pool2d(x, [16, 16], [16, 16], [0, 0])\n"));
        assertEquals("imported features=3 places=true", bundle.architecture().label());
        try (Embedder embedder = Embedder.open(bundle)) {
            FeatureGrid grid = embedder.features(GREEN);
            assertEquals(4, grid.cells());
            float[] mean = new float[3];
            for (int cell = 0; cell < 4; cell++)
                for (int c = 0; c < 3; c++)
                    mean[c] += grid.at(cell)[c] / 4;
            assertArrayEquals(Embedding.of(mean).vector(), embedder.embed(GREEN).vector(), 1e-6f);
        }
    }

    private void assertRefused(String why, Path program) {
        BadBundle refused = assertThrows(BadBundle.class, () -> imported(program));
        assertTrue(String.valueOf(refused.getMessage()).contains(why), refused.getMessage());
        assertFalse(Files.exists(folder.resolve("theirs")));
    }

    @Test
    void whatDoesNotEmbedIsRefused() throws IOException {
        assertRefused("it makes an output of shape []", program("    return torch.sum(x)\n"));
        assertRefused("it makes numbers that are none", program("    return torch.log(torch.mul(x, 0.))\n"));
        assertRefused("is no TorchScript program that takes 2 pictures of 3x32x32",
                program("    return torch.reshape(x, [7, 7])\n"));
        assertRefused("is no TorchScript program", Files.writeString(folder.resolve("words.pt"), "words"));
    }

    @Test
    void aBundleCannotTrustItself() throws IOException {
        Path program = program("    return torch.avg_pool2d(x, [32, 32], [1, 1], [0, 0])\n");
        ModelBundle bundle = imported(program);
        Path note = CacheFolder.standard().resolve("trusted").resolve(ContentId.of(Files.readAllBytes(program)).hex());
        Files.delete(note); // as on another machine
        BadBundle refused = assertThrows(BadBundle.class, () -> Embedder.open(bundle));
        assertTrue(String.valueOf(refused.getMessage()).contains("a program that nobody on this machine said to trust"),
                refused.getMessage());
    }

    @Test
    void itsLayersAreNobodysToTrain() throws IOException {
        ModelBundle bundle = imported(program("    return torch.avg_pool2d(x, [32, 32], [1, 1], [0, 0])\n"));
        assertThrows(BadBundle.class, bundle::backbone);
        assertThrows(BadBundle.class, () -> bundle.writePublished(folder.resolve("published.safetensors")));
    }
}
