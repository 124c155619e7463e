package org.lookalike.model;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class NetworksTest {
    /** With a classifier for so many categories. */
    private static long parameters(String label, int categories) {
        Architecture architecture = Architecture.labelled(label);
        long backbone = architecture.network()
                .shapes()
                .entrySet()
                .stream()
                .filter(entry -> !entry.getKey().contains("running"))
                .mapToLong(entry -> Tensor.count(entry.getValue()))
                .sum();
        return backbone + (architecture.embeddingSize() + 1L) * categories;
    }

    @ParameterizedTest
    @CsvSource({"lenet5, 10, 61706", "lenet5 activation=sigmoid pooling=average, 10, 61706", "simple-conv, 10, 433890",
            "resnet-v2-164, 10, 1703258", "whitened-conv, 10, 1972778", "densenet121, 1000, 7978856",
            "densenet, 1000, 7978856",
            "'densenet blocks=6,12,32,32', 1000, 14149480", "'densenet blocks=6,12,48,32', 1000, 20013928",
            "'densenet growth-rate=48 initial-features=96 blocks=6,12,36,24', 1000, 28681000"})
    void haveAsManyParametersAsTheyShould(String label, int categories, long expected) {
        assertEquals(expected, parameters(label, categories));
    }

    /** Sides of the map after the convolutions that change it and the poolings. */
    @Test
    void alexNetHalvesAsThePaperHasIt() {
        var trace = new SideTrace();
        Architecture.labelled("alexnet").network().describe(trace, 227);
        assertEquals(List.of(55, 27, 13, 6), trace.sides().stream().distinct().toList());
    }

    private static void assertRefused(String label, String message) {
        assertEquals(message, assertThrows(BadBundle.class, () -> Architecture.labelled(label)).getMessage());
    }

    @Test
    void anOptionThatThereIsNotIsRefused() {
        assertRefused("vgg16 depth=3", "vgg16 has no option \"depth\"; it has none");
        assertRefused("lenet5 activation=tanh", "activation of lenet5 is relu or sigmoid, got \"tanh\"");
        assertRefused("lenet5 pooling", "options of lenet5 are key=value with blanks between, got \"pooling\"");
        assertRefused("densenet blocks=6,x",
                "blocks of densenet is up to 6 numbers, 1 to 4096, with commas between, got \"6,x\"");
        assertRefused("densenet drop-rate=1", "a DenseNet's drop rate is 0 to below 1, got 1.0");
        assertRefused("densenet growth-rate=99999999", "growth-rate of densenet is 1 to 4096, got \"99999999\"");
        assertRefused("resnet-v2-100",
                "resnet-v2 has 9u + 2 layers: 11, 20, 29 to 1001, such as 164; got 100");
        assertRefused("nonet", "unknown architecture \"nonet\"; known are " + String.join(", ", Architecture.names()));
    }

    @Test
    void aLabelIsTheSameWhateverTheOrderOfItsOptions() {
        assertEquals("lenet5 activation=sigmoid pooling=average",
                Architecture.labelled(" lenet5  pooling=average activation=sigmoid ").label());
    }
}
