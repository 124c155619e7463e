package org.lookalike.model;

/** A walk through a network for its layers with parameters only; what flows between them is of no account. */
interface Listing extends Layers<String> {

    @Override
    default String relu(String x) {
        return x;
    }

    @Override
    default String sigmoid(String x) {
        return x;
    }

    @Override
    default String localResponse(String x, LocalResponse settings) {
        return x;
    }

    @Override
    default String maxPool(String x, int kernel, int stride, int padding) {
        return x;
    }

    @Override
    default String averagePool(String x, int side) {
        return x;
    }

    @Override
    default String averagePoolTo(String x, int side) {
        return x;
    }

    @Override
    default String concat(String a, String b) {
        return a;
    }

    @Override
    default String add(String a, String b) {
        return a;
    }

    @Override
    default String share(String x) {
        return x;
    }
}
