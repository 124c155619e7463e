package org.lookalike.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lookalike.model.Layers.Conv;

/**
 * A VGG's convolutions of 3x3, in blocks with max-pooling behind (Simonyan and Zisserman 2015, "Very Deep Convolutional
 * Networks for Large-Scale Image Recognition", table 1), under torchvision's names. The three fully connected layers behind
 * them are a head on the whole map.
 *
 * @param blocks convolutions in each
 * @param widths channels of each block
 */
record Vgg(List<Integer> blocks, List<Integer> widths) implements Network {
    /** Of the map. */
    private static final int SIDE = 7;

    /** Column D of the table. */
    static Vgg of16() {
        return new Vgg(List.of(2, 2, 3, 3, 3), List.of(64, 128, 256, 512, 512));
    }

    @Override
    public <T> T describe(Layers<T> layers, T input) {
        T x = input;
        int channels = 3;
        int place = 0; // torchvision counts ReLUs and poolings, too
        for (int block = 0; block < blocks.size(); block++) {
            for (int i = 0; i < blocks.get(block); i++) {
                x = layers.convRelu(x, Conv.of3x3("features." + place, channels, widths.get(block)).biased());
                channels = widths.get(block);
                place += 2;
            }
            x = layers.maxPool(x, 2, 2, 0);
            place++;
        }
        return layers.averagePoolTo(x, SIDE);
    }

    @Override
    public int features() {
        return widths.getLast();
    }

    @Override
    public Sides sides() {
        return Sides.from(32, 1, 224);
    }

    @Override
    public Map<String, String> stages() {
        Map<String, String> stages = new LinkedHashMap<>();
        int place = 0;
        for (int block = 0; block < blocks.size(); block++) {
            stages.put("block" + (block + 1), "features." + place + ".");
            place += 2 * blocks.get(block) + 1;
        }
        return stages;
    }

    @Override
    public List<String> head() {
        return List.of("classifier.0", "classifier.3", "classifier.6");
    }
}
