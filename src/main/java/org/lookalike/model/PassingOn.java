package org.lookalike.model;

/** A walk through a network's layers, of which those without parameters change nothing. */
interface PassingOn<T> extends Layers<T> {

    @Override
    default T relu(T x) {
        return x;
    }

    @Override
    default T sigmoid(T x) {
        return x;
    }

    @Override
    default T gelu(T x) {
        return x;
    }

    @Override
    default T localResponse(T x, LocalResponse settings) {
        return x;
    }

    @Override
    default T maxPool(T x, int kernel, int stride, int padding) {
        return x;
    }

    @Override
    default T averagePool(T x, int side) {
        return x;
    }

    @Override
    default T averagePoolTo(T x, int side) {
        return x;
    }

    @Override
    default T concat(T a, T b) {
        return a;
    }

    @Override
    default T add(T a, T b) {
        return a;
    }

    @Override
    default T share(T x) {
        return x;
    }
}
