package org.lookalike.model;

import ai.djl.engine.EngineException;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes a bundle of a network that was exported as TorchScript, which is a program: it runs with all that its user may do.
 *
 * @param preprocessing that it was trained with
 */
public record ProgramImport(String name, Preprocessing preprocessing) {
    private static final int MOST_FEATURES = 4_096;
    private static final int PICTURES = 2;

    /**
     * Trusts the program, tries it with noise, and writes the bundle; it is there whole or not at all.
     *
     * @param origin of the program, as a person knows it
     * @param replacing whether a bundle that is there goes
     * @throws BadBundle if it is no program that makes features of pictures
     * @throws FileAlreadyExistsException if there is something where the bundle should be
     */
    public ModelBundle of(byte[] program, Path origin, Path folder, boolean replacing) throws IOException {
        TrustedPrograms.standard().trust(program);
        return BundleFolder.put(folder, replacing, unfinished -> {
            Imported network = tried(Files.write(unfinished.resolve(ModelBundle.PROGRAM), program), origin);
            new ModelDescription(ModelDescription.FORMAT, name, network.label(), preprocessing, network.features(),
                    ModelBundle.spaceOf(program, preprocessing).value(), null, List.of(),
                    Map.of("importedFrom", origin.getFileName().toString()), Map.of()).write(unfinished);
        });
    }

    private Imported tried(Path program, Path origin) {
        BatchShape shape = preprocessing.batch(PICTURES);
        var random = new Random(1);
        float[] noise = new float[shape.size()];
        for (int i = 0; i < noise.length; i++)
            noise[i] = (float) random.nextGaussian();
        try (ServingNetwork serving = ServingNetwork.loadImported(program)) {
            Tensor output = serving.map(FloatBuffer.wrap(noise), shape);
            long[] found = output.shape();
            if ((found.length != 2 && found.length != 4) || found[0] != PICTURES || found[1] < 1
                    || found[1] > MOST_FEATURES)
                throw new BadBundle(origin + " does not embed: of " + PICTURES
                        + " pictures it makes an output of shape "
                        + Arrays.toString(found) + ", not N x C x h x w or N x C with C up to " + MOST_FEATURES);
            for (float number : output.data())
                if (!Float.isFinite(number))
                    throw new BadBundle(origin + " does not embed: it makes numbers that are none (NaN or infinite)");
            return new Imported((int) found[1], found.length == 4);
        } catch (EngineException e) {
            throw new BadBundle(origin + " is no TorchScript program that takes " + PICTURES + " pictures of "
                    + preprocessing.channels() + "x" + preprocessing.crop() + "x" + preprocessing.crop() + ": "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""), e);
        }
    }
}
