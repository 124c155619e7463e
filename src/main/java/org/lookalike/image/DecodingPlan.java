package org.lookalike.image;

/**
 * How a picture is decoded within the memory there is.
 *
 * @param nativeCode by OpenCV, which computes a reduced picture; else by ImageIO
 * @param step the reduction while decoding; a further one may follow
 * @param memory bytes held meanwhile, roughly
 */
record DecodingPlan(boolean nativeCode, int step, long memory) {
    private static final int RGB = 3;

    static DecodingPlan of(Header header, DecoderOptions options, long budget) {
        int most = options.reduction(header.width(), header.height());
        if (header.photograph() && OpenCvCodec.available())
            return photograph(header, Math.min(8, Integer.highestOneBit(most)));
        return header.kind() == Header.Kind.ROWS
                ? rows(header, most, budget)
                : new DecodingPlan(false, 1, memory(header, 1));
    }

    private static DecodingPlan photograph(Header header, int step) {
        // Native pixels and their copy; several passes keep all coefficients, 2 bytes each, whatever the step.
        long pixels = 2 * RGB * header.pixels() / ((long) step * step);
        boolean passes = header.kind() == Header.Kind.PHOTOGRAPH_IN_PASSES;
        return new DecodingPlan(true, step, pixels + (passes ? 2 * RGB * header.pixels() : 0));
    }

    /** All pixels where a quarter of the memory does; else as few are skipped as necessary, for skipping costs quality. */
    private static DecodingPlan rows(Header header, int most, long budget) {
        int step = 1;
        while (step < most && memory(header, step) > budget / 4)
            step++;
        return new DecodingPlan(false, step, memory(header, step));
    }

    private static long memory(Header header, int step) {
        return header.pixels() * ((long) header.bytesPerPixel() + RGB) / ((long) step * step);
    }
}
