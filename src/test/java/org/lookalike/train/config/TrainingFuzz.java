package org.lookalike.train.config;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.lookalike.fuzz.FuzzTarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** Settings of a training, as YAML. */
public final class TrainingFuzz implements FuzzTarget {
    @Override
    public List<byte[]> seeds() {
        return List.of(TrainingConfig.defaults().toYaml().getBytes(StandardCharsets.UTF_8),
                "head:\n  head: fc\n  hidden-sizes: [64, 32]\n".getBytes(StandardCharsets.UTF_8),
                "{augmentation: {crop: 0.5, views: 4}}".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<String> words() {
        return TrainingConfig.keys().stream().map(key -> key.name() + ": ").toList();
    }

    @Override
    public long heap(int length) {
        return (8 << 20) + 2_000L * length;
    }

    @Override
    public void take(byte[] input) {
        switch (TrainingConfig.parse(new String(input, StandardCharsets.UTF_8), Map.of())) {
            case Parsed.Valid(TrainingConfig config) ->
                assertEquals(new Parsed.Valid(config), TrainingConfig.parse(config.toYaml(), Map.of()));
            case Parsed.Invalid(var problems) -> {
                assertFalse(problems.isEmpty());
                problems.forEach(problem -> assertFalse(problem.isBlank()));
            }
        }
    }
}
