package org.lookalike.catalog.map;

/** The nearest few of what is offered, nearest first. */
final class Nearest {
    private final int[] numbers;
    private final float[] squares;
    private int count;

    Nearest(int most) {
        numbers = new int[most];
        squares = new float[most];
    }

    void offer(int number, float squaredDistance) {
        int place = count;
        if (count < numbers.length)
            count++;
        else if (squaredDistance >= squares[--place])
            return;
        for (; place > 0 && squares[place - 1] > squaredDistance; place--) {
            numbers[place] = numbers[place - 1];
            squares[place] = squares[place - 1];
        }
        numbers[place] = number;
        squares[place] = squaredDistance;
    }

    int count() {
        return count;
    }

    int at(int rank) {
        return numbers[rank];
    }

    /** 1 for the nearest, falling off over what the others are farther on average: UMAP's own way of seeing nearness. */
    double[] weights() {
        double first = Math.sqrt(squares[0]);
        double excess = 0;
        for (int i = 0; i < count; i++)
            excess += (Math.sqrt(squares[i]) - first) / count;
        double[] weights = new double[count];
        for (int i = 0; i < count; i++)
            weights[i] = excess == 0 ? 1 : Math.exp((first - Math.sqrt(squares[i])) / excess);
        return weights;
    }
}
