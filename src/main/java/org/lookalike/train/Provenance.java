package org.lookalike.train;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lookalike.model.SpaceId;
import org.lookalike.train.config.TrainingConfig;
import org.lookalike.train.data.LabelledPicture;

/**
 * What a checkpoint's training is made of: another must be made of the same to go on from it.
 *
 * @param model the space of the model that is taught
 * @param configuration as its annotated file
 * @param pictures a line each: part, category, content; in the order that batches number them
 */
record Provenance(String model, String configuration, List<String> pictures) {
    /** When it is saved, and when it ends, may be another. */
    private static final Set<String> FREE = Set.of("checkpoint-minutes", "minutes");

    Provenance {
        pictures = List.copyOf(pictures);
    }

    static Provenance of(SpaceId model, TrainingConfig config, Parts parts) {
        return new Provenance(model.value(), config.toYaml(), Stream.concat(
                parts.train().stream().map(picture -> line("train", picture)),
                parts.validation().stream().map(picture -> line("validation", picture))).toList());
    }

    private static String line(String part, LabelledPicture picture) {
        return part + "\t" + picture.category() + "\t" + picture.id().hex();
    }

    /** In what settings and model differ from it, a sentence each; empty if in nothing. */
    List<String> differences(SpaceId nowModel, TrainingConfig now) {
        List<String> differences = new ArrayList<>();
        if (!nowModel.value().equals(model))
            differences.add("it began with another model, of space " + model + ", not " + nowModel);
        List<String> before = settings(configuration);
        List<String> after = settings(now.toYaml());
        if (before.size() != after.size())
            differences.add("it began with another version's settings");
        else
            for (int i = 0; i < before.size(); i++)
                if (!before.get(i).equals(after.get(i)))
                    differences.add("it began with " + before.get(i) + ", not " + after.get(i));
        return differences;
    }

    private static List<String> settings(String configuration) {
        return configuration.lines()
                .filter(line -> line.matches("  [a-z].*"))
                .map(String::strip)
                .filter(line -> !FREE.contains(line.substring(0, Math.max(0, line.indexOf(':')))))
                .toList();
    }

    /** Likewise what pictures do. */
    List<String> differences(List<String> now) {
        if (now.equals(pictures))
            return List.of();
        Set<String> added = new HashSet<>(now);
        pictures.forEach(added::remove);
        Set<String> gone = new HashSet<>(pictures);
        now.forEach(gone::remove);
        return List.of(added.isEmpty() && gone.isEmpty()
                ? "the pictures' files were in another order: some have other names now"
                : "the pictures were others: " + added.size() + " are new or filed elsewhere, " + gone.size()
                        + " are gone from where they were");
    }
}
