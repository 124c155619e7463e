package org.lookalike.cli;

import org.lookalike.image.DecoderOptions;
import picocli.CommandLine.Option;

final class DecodingOptions {
    @Option(names = "--max-megapixels", paramLabel = "N", defaultValue = "100", description = "Larger pictures are unreadable (default: 100).")
    private double maxMegapixels;

    @Option(names = "--max-decoding-seconds", paramLabel = "N", defaultValue = "30", description = "What takes longer to decode is unreadable (default: 30).")
    private int maxSeconds;

    DecoderOptions options() {
        return DecoderOptions.DEFAULT.withMaxPixels(Math.round(maxMegapixels * 1e6)).withMaxSeconds(maxSeconds);
    }
}
