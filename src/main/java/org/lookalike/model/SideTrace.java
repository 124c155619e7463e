package org.lookalike.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Follows a map's side through a network's convolutions and poolings.
 *
 * @param sides after each of them so far
 */
record SideTrace(List<Integer> sides) implements PassingOn<Integer> {

    SideTrace() {
        this(new ArrayList<>());
    }

    private int note(int side, int kernel, int stride, int padding) {
        sides.add((side + 2 * padding - kernel) / stride + 1);
        return sides.getLast();
    }

    @Override
    public Integer conv(Integer x, Conv conv) {
        return note(x, conv.kernel(), conv.stride(), conv.padding());
    }

    @Override
    public Integer norm(Integer x, String name, int channels) {
        return x;
    }

    @Override
    public Integer full(Integer x, Full full) {
        return 1;
    }

    @Override
    public Integer maxPool(Integer x, int kernel, int stride, int padding) {
        return note(x, kernel, stride, padding);
    }

    @Override
    public Integer averagePool(Integer x, int side) {
        return note(x, side, side, 0);
    }

    @Override
    public Integer averagePoolTo(Integer x, int side) {
        return side;
    }
}
