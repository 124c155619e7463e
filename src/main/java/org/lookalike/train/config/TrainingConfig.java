package org.lookalike.train.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lookalike.model.HeadKind;

/**
 * All that a person may say about a training, apart from which pictures and which model. What each setting means stands
 * in the annotated file {@code training.yaml}, whose values are the defaults here.
 */
public record TrainingConfig(NetworkConfig network, HeadConfig head, InputConfig input, RunConfig run,
        OptimiserConfig optimiser, ScheduleConfig schedule, LossConfig loss, AugmentationConfig augmentation,
        ValidationConfig validation) {
    private static final TrainingConfig DEFAULT = new TrainingConfig(NetworkConfig.DEFAULT, HeadConfig.DEFAULT,
            InputConfig.DEFAULT, RunConfig.DEFAULT, OptimiserConfig.DEFAULT, ScheduleConfig.DEFAULT, LossConfig.DEFAULT,
            AugmentationConfig.DEFAULT, ValidationConfig.DEFAULT);

    public TrainingConfig {
        boolean gradients = head.head() != HeadKind.SVM;
        new Rules().that(gradients || network.strategy() == Strategy.HEAD, "strategy is head if head is svm",
                network.strategy())
                .that(gradients || loss.mixup() == 0, "mixup is 0 if head is svm", loss.mixup())
                .that(gradients || loss.labelSmoothing() == 0, "label-smoothing is 0 if head is svm",
                        loss.labelSmoothing())
                .that(!validation.learningCurve() || network.strategy() == Strategy.HEAD,
                        "learning-curve is false unless strategy is head", validation.learningCurve())
                .hold();
    }

    public static TrainingConfig defaults() {
        return DEFAULT;
    }

    /** The defaults, changed as by {@link #with}. */
    public static Parsed parse(String yaml, Map<String, String> overrides) {
        return DEFAULT.with(yaml, overrides);
    }

    /** The defaults, changed by a recipe of this name. */
    public static Parsed recipe(String name) {
        return Recipes.read(name);
    }

    /** Every setting, in the annotated file's order. */
    public static List<Key> keys() {
        return Layout.keys();
    }

    /**
     * These settings with others in place of some.
     *
     * @param yaml sections with settings, like the annotated file; may be empty
     * @param overrides texts by the settings' names, such as flags of a command; they win. Lists are split at commas
     */
    public Parsed with(String yaml, Map<String, String> overrides) {
        List<String> problems = new ArrayList<>();
        Map<String, Object> values = Layout.values(this);
        YamlSections.read(yaml, problems).forEach((name, text) -> Layout.put(values, name, text, problems));
        overrides.forEach((name, text) -> Layout.put(values, name, text, problems));
        return Layout.build(values, problems);
    }

    /** The annotated file with these settings; {@link #parse} makes an equal configuration of it. */
    public String toYaml() {
        return AnnotatedFile.with(Layout.values(this));
    }
}
