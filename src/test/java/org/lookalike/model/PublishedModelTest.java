package org.lookalike.model;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PublishedModelTest {
    @Test
    void areTheFourDenseNets() {
        assertEquals(
                List.of("https://huggingface.co/timm/densenet121.tv_in1k/resolve/main/model.safetensors",
                        "https://huggingface.co/timm/densenet169.tv_in1k/resolve/main/model.safetensors",
                        "https://huggingface.co/timm/densenet201.tv_in1k/resolve/main/model.safetensors",
                        "https://huggingface.co/timm/densenet161.tv_in1k/resolve/main/model.safetensors"),
                PublishedModel.all().stream().map(model -> model.source().toString()).toList());
        assertEquals(Architecture.labelled("densenet161"),
                PublishedModel.named("densenet161-imagenet").orElseThrow().architecture());
        assertEquals(Optional.empty(), PublishedModel.named("densenet161"));
    }

    @Test
    void knowTheCategoriesInOrder() {
        BundleMaker maker = PublishedModel.all().getFirst().maker("model.safetensors");
        assertEquals(1000, maker.categories().size());
        assertEquals("goldfish", maker.categories().get(1));
        assertEquals("daisy", maker.categories().get(985));
        assertEquals("model.safetensors", maker.training().get("obtainedFrom"));
    }
}
