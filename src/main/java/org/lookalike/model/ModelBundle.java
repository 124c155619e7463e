package org.lookalike.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A model on disk: a folder with {@code model.json}, {@code backbone.safetensors} and, if it can classify,
 * {@code head.safetensors}. Data only: nothing in it is executed, unless its network is an imported program, {@code backbone.pt},
 * that somebody said to trust.
 *
 * @param folder where it lies
 */
public record ModelBundle(Path folder, ModelDescription description) {
    static final String DESCRIPTION = "model.json";
    static final String BACKBONE = "backbone.safetensors";
    static final String HEAD = "head.safetensors";
    static final String PROGRAM = "backbone.pt";
    private static final long LONGEST_DESCRIPTION = 16 << 20;
    /** Ten times what the largest network takes. */
    private static final long LARGEST_WEIGHTS = 1 << 30;
    static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    /**
     * Opens a bundle and checks that its backbone is the one it was made with.
     *
     * @throws BadBundle if it is incomplete, inconsistent or changed
     */
    public static ModelBundle open(Path folder) {
        try {
            ModelDescription description = JSON.readValue(
                    new String(bytes(folder, DESCRIPTION, LONGEST_DESCRIPTION), StandardCharsets.UTF_8),
                    ModelDescription.class);
            if (description == null)
                throw new BadBundle(folder + " is no model bundle: its " + DESCRIPTION + " says nothing");
            if (description.format() != ModelDescription.FORMAT)
                throw new BadBundle(
                        folder + " has bundle format " + description.format() + "; this version reads format "
                                + ModelDescription.FORMAT);
            Architecture architecture = Architecture.labelled(description.architecture());
            if (description.embeddingSize() != architecture.embeddingSize())
                throw new BadBundle(folder + " claims embeddings of " + description.embeddingSize() + " numbers; "
                        + architecture.label() + " gives " + architecture.embeddingSize());
            architecture.require(description.preprocessing());
            SpaceId found = spaceOf(bytes(folder, backboneName(architecture), LARGEST_WEIGHTS),
                    description.preprocessing());
            if (!found.value().equals(description.spaceId()))
                throw new BadBundle(folder + ": backbone or preprocessing changed after the bundle was made (space "
                        + found + ", model.json says " + description.spaceId() + "); fetch or make it again");
            return new ModelBundle(folder, description);
        } catch (NoSuchFileException e) {
            throw new BadBundle(folder + " is no model bundle: it has no " + Path.of(e.getFile()).getFileName(), e);
        } catch (JsonProcessingException e) {
            String why = e.getCause() instanceof BadBundle own
                    ? String.valueOf(own.getMessage())
                    : e.getOriginalMessage();
            throw new BadBundle(folder + " is no readable model bundle: " + why, e);
        } catch (IOException e) {
            throw new BadBundle(folder + " is no readable model bundle: " + e.getMessage(), e);
        }
    }

    /** Devices and pipes, which may go on for ever, are no files of a bundle. */
    private static byte[] bytes(Path folder, String name, long most) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file))
            throw new NoSuchFileException(file.toString());
        if (!Files.isRegularFile(file))
            throw new BadBundle(file + " is no regular file");
        if (Files.size(file) > most)
            throw new BadBundle(file + " has " + Files.size(file) + " bytes; at most " + most + " are read");
        return Files.readAllBytes(file);
    }

    static SpaceId spaceOf(byte[] backbone, Preprocessing preprocessing) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(backbone);
            digest.update(preprocessing.toString().getBytes(StandardCharsets.UTF_8));
            return new SpaceId(HexFormat.of().formatHex(digest.digest(), 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    public String name() {
        return description.name();
    }

    public SpaceId space() {
        return new SpaceId(description.spaceId());
    }

    public Preprocessing preprocessing() {
        return description.preprocessing();
    }

    public Architecture architecture() {
        return Architecture.labelled(description.architecture());
    }

    private static String backboneName(Architecture architecture) {
        return architecture.isImported() ? PROGRAM : BACKBONE;
    }

    /** With the backbone: weights, or an imported program. */
    Path backboneFile() {
        return folder.resolve(backboneName(architecture()));
    }

    /** The head, or nothing if this bundle only embeds. */
    public Optional<Head> head() {
        String label = description.head();
        if (label == null)
            return Optional.empty();
        HeadKind kind = HeadKind.labelled(label)
                .orElseThrow(() -> new BadBundle(folder + " has a head of kind \"" + label + "\"; this version knows "
                        + HeadKind.labels()));
        Weights weights = weights(HEAD);
        int width = Head.featuresOf(weights);
        boolean flattened = width > 0 && width % description.embeddingSize() == 0; // a feature map's, or 1×1
        return Optional.of(Head.of(kind, description.categories(), flattened ? width : description.embeddingSize(),
                weights));
    }

    /** Whether its head takes whole feature maps, which no index has. */
    public boolean takesMaps() {
        return head().map(head -> head.features() > description.embeddingSize()).orElse(false);
    }

    /** @throws BadBundle if it cannot be read or does not fit the architecture */
    public Weights backbone() {
        Weights weights = weights(BACKBONE);
        weights.require(architecture().network().shapes());
        return weights;
    }

    /**
     * Backbone and head as others have them: one file under the architecture's public names, in single precision.
     *
     * @throws BadBundle if its head is none that the architecture has
     * @throws IOException if the file cannot be written
     */
    public void writePublished(Path file) throws IOException {
        Map<String, Tensor> published = new LinkedHashMap<>(backbone().tensors());
        if (description.head() != null)
            published.putAll(weights(HEAD).publishedHead(architecture()).tensors());
        Path whole = file.toAbsolutePath();
        Path unfinished = Files.createTempFile(whole.getParent(), "." + whole.getFileName() + ".", ".part");
        try {
            Safetensors.write(unfinished, new Weights(published), Safetensors.NumberType.F32);
            Files.move(unfinished, whole, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Weights weights(String file) {
        try {
            return Safetensors.read(bytes(folder, file, LARGEST_WEIGHTS));
        } catch (IOException e) {
            throw new BadBundle(folder + " has no readable " + file + ": " + e.getMessage(), e);
        }
    }
}
