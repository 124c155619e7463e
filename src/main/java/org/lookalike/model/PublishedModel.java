package org.lookalike.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A model that others have trained and published: torchvision's ImageNet weights, as safetensors on the Hugging Face hub.
 *
 * @param name of the bundle that it becomes
 * @param source the file's address
 */
public record PublishedModel(String name, Architecture architecture, URI source) {
    private static final String CATEGORIES = "imagenet-categories.txt";
    private static final List<String> PUBLISHED = List.of("densenet121", "densenet169", "densenet201", "densenet161");

    public static List<PublishedModel> all() {
        return PUBLISHED.stream()
                .map(label -> new PublishedModel(label + "-imagenet", Architecture.labelled(label),
                        URI.create("https://huggingface.co/timm/" + label
                                + ".tv_in1k/resolve/main/model.safetensors")))
                .toList();
    }

    public static Optional<PublishedModel> named(String name) {
        return all().stream().filter(model -> model.name().equals(name)).findFirst();
    }

    /**
     * What makes its bundle.
     *
     * @param obtainedFrom the address or file that the weights were really read from
     */
    public BundleMaker maker(String obtainedFrom) {
        Map<String, Object> training = new LinkedHashMap<>();
        training.put("data", "ImageNet-1k: 1000 categories");
        training.put("weights", "torchvision's, trained and published by its authors");
        training.put("published", source.toString());
        training.put("obtainedFrom", obtainedFrom);
        return new BundleMaker(name, architecture, Preprocessing.imageNet(256, 224), imageNetCategories(), training,
                Map.of());
    }

    /** In the order of torchvision's classifier. */
    private static List<String> imageNetCategories() {
        try (InputStream in = Objects.requireNonNull(PublishedModel.class.getResourceAsStream(CATEGORIES))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
