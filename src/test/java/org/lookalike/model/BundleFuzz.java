package org.lookalike.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lookalike.fuzz.FuzzTarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@code model.json} beside files of weights that are too small for any network. */
public final class BundleFuzz implements FuzzTarget {
    private static final String SOUND = """
            {"format":1,"name":"birds","architecture":"densenet121",
            "preprocessing":{"resize":64,"crop":64,"mean":[0.485,0.456,0.406],"std":[0.229,0.224,0.225]},
            "embeddingSize":1024,"spaceId":"%s","head":"linear","categories":["robin","wren"],
            "training":{"data":"birds","epochs":3},"figures":{"accuracy":0.9}}""";
    private final Path folder;

    public BundleFuzz() {
        try {
            folder = Files.createTempDirectory("bundle");
            for (String file : List.of(ModelBundle.BACKBONE, ModelBundle.HEAD))
                Files.write(folder.resolve(file), new SafetensorsFuzz().seeds().getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<byte[]> seeds() throws IOException {
        var space = ModelBundle.spaceOf(Files.readAllBytes(folder.resolve(ModelBundle.BACKBONE)),
                Preprocessing.imageNet(64, 64));
        return List.of(SOUND.formatted(space).getBytes(StandardCharsets.UTF_8),
                SOUND.formatted("other").getBytes(StandardCharsets.UTF_8), "{}".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<String> words() {
        return List.of("\"format\":1", "\"name\":", "\"architecture\":\"densenet201\"", "\"preprocessing\":{",
                "\"resize\":", "\"crop\":", "\"mean\":[", "\"std\":[", "\"embeddingSize\":", "\"spaceId\":",
                "\"head\":\"svm\"", "\"fc\"", "\"categories\":[", "\"training\":{", "\"figures\":{", "null", "NaN",
                "9223372036854775807", "1e999");
    }

    @Override
    public long heap(int length) {
        return (4 << 20) + 400L * length;
    }

    @Override
    public void take(byte[] input) throws IOException {
        Files.write(folder.resolve(ModelBundle.DESCRIPTION), input);
        try {
            ModelBundle bundle = ModelBundle.open(folder);
            assertFalse(bundle.name().isBlank());
            assertTrue(bundle.preprocessing().crop() <= bundle.preprocessing().resize());
            assertEquals(bundle.architecture().embeddingSize(), bundle.description().embeddingSize());
            bundle.head().ifPresent(head -> assertEquals(head.categories(), bundle.description().categories()));
        } catch (BadBundle e) {
            assertFalse(String.valueOf(e.getMessage()).isBlank());
        }
    }
}
