package org.lookalike.model;

/** Layers that DenseNets do not have. */
interface DenseNetLayers<T> extends Layers<T> {

    @Override
    default T full(T x, Full full) {
        throw no();
    }

    @Override
    default T norm(T x, String name, int channels) {
        throw no();
    }

    @Override
    default T relu(T x) {
        throw no();
    }

    @Override
    default T sigmoid(T x) {
        throw no();
    }

    @Override
    default T gelu(T x) {
        throw no();
    }

    @Override
    default T localResponse(T x, LocalResponse settings) {
        throw no();
    }

    @Override
    default T averagePoolTo(T x, int side) {
        throw no();
    }

    @Override
    default T drop(T x, double share) {
        throw no();
    }

    @Override
    default T add(T a, T b) {
        throw no();
    }

    @Override
    default T share(T x) {
        throw no();
    }

    private static IllegalArgumentException no() {
        return new IllegalArgumentException("this is for DenseNets, in which nothing rests");
    }
}
