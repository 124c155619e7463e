package org.lookalike.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The networks that there are, a line each. */
final class Networks {
    private static final Map<String, Function<Options, Network>> ALL = new LinkedHashMap<>();
    private static final String LAYERS = "-N";
    private static final Pattern NUMBERED = Pattern.compile("(.+)-(\\d{1,6})");

    static {
        ALL.put("densenet121", options -> DenseNet.of(32, 64, 6, 12, 24, 16));
        ALL.put("densenet169", options -> DenseNet.of(32, 64, 6, 12, 32, 32));
        ALL.put("densenet201", options -> DenseNet.of(32, 64, 6, 12, 48, 32));
        ALL.put("densenet161", options -> DenseNet.of(48, 96, 6, 12, 36, 24));
        ALL.put("densenet", DenseNet::of);
        ALL.put("simple-conv", SimpleConv::of);
        ALL.put("lenet5", LeNet::of);
        ALL.put("alexnet", AlexNet::of);
        ALL.put("whitened-conv", WhitenedConv::of);
        ALL.put("vgg16", options -> Vgg.of16());
        ALL.put("resnet18", options -> ResNet.of18());
        ALL.put("resnet50", options -> ResNet.of50());
        ALL.put("resnet-v2" + LAYERS, ResNetV2::of);
        ALL.put(Imported.NAME, Imported::of);
    }

    private Networks() {}

    static Set<String> names() {
        return ALL.keySet();
    }

    /** Names that end with N stand for one with a number there, which the options then know. */
    static Optional<Network> of(String name, Options options) {
        Function<Options, Network> known = ALL.get(name);
        if (known != null && !name.endsWith(LAYERS))
            return Optional.of(known.apply(options));
        Matcher numbered = NUMBERED.matcher(name);
        return numbered.matches()
                ? Optional.ofNullable(ALL.get(numbered.group(1) + LAYERS))
                        .map(family -> family.apply(options.numbered(numbered.group(2))))
                : Optional.empty();
    }
}
