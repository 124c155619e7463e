package org.lookalike.train.config;

import java.util.List;
import java.util.Map;

/** Settings that go well together, in {@code recipes/}. */
final class Recipes {
    static final List<String> NAMES = List.of("head", "fine-tune-top", "fine-tune-all", "from-scratch",
            "tiny-imagenet", "mnist-simple-conv", "dogs-vs-cats-alexnet", "densenet-adam", "densenet-sgd",
            "cifar10-resnet-v2", "cifar10-fast", "transfer-vgg16");

    private Recipes() {}

    static Parsed read(String name) {
        return NAMES.contains(name)
                ? TrainingConfig.parse(Resources.text("recipes/" + name + ".yaml"), Map.of())
                : new Parsed.Invalid(
                        List.of("recipe is one of " + String.join(", ", NAMES) + ", got \"" + name + "\""));
    }
}
