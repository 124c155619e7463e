package org.lookalike.image;

/** Where decoding happens. Any number of threads. */
@FunctionalInterface
interface DecodingPlace {
    Decoded decode(Source source, DecoderOptions options);
}
