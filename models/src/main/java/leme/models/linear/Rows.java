package leme.models.linear;

import leme.models.text.SparseVector;

/**
 * Sums over the rows of a matrix that a message shows: the loops in which training and scoring spend their time.
 *
 * <p>They walk rows from end to end, without a branch, so that the compiler turns them into vector instructions;
 * additions keep their order, so that every machine gives the same bits.
 */
public final class Rows {

    private Rows() {}

    /** Adds the message's rows, each by its value, to {@code sums}, whose length is that of a row. */
    public static void gather(float[] matrix, SparseVector message, float[] sums) {
        for (int j = 0; j < message.size(); j++) {
            float value = message.value()[j];
            int offset = message.index()[j] * sums.length;
            for (int k = 0; k < sums.length; k++) {
                sums[k] += value * matrix[offset + k];
            }
        }
    }

    /** Adds {@code step}, by the message's value, to each of the message's rows. */
    public static void scatter(float[] matrix, SparseVector message, float[] step) {
        for (int j = 0; j < message.size(); j++) {
            add(matrix, message.index()[j] * step.length, step, message.value()[j]);
        }
    }

    /** Adds {@code step × by} to the row that begins at {@code offset}. */
    public static void add(float[] matrix, int offset, float[] step, float by) {
        for (int k = 0; k < step.length; k++) {
            matrix[offset + k] += by * step[k];
        }
    }

    /** Adds the row that begins at {@code offset}, by {@code by}, to {@code sums}. */
    public static void addTo(float[] sums, float[] matrix, int offset, float by) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += by * matrix[offset + k];
        }
    }

    /** The inner product of a vector and the row that begins at {@code offset}. */
    public static float dot(float[] matrix, int offset, float[] vector) {
        float[] lanes = new float[8];
        int whole = vector.length & ~7;
        for (int k = 0; k < whole; k += 8) {
            for (int lane = 0; lane < 8; lane++) {
                lanes[lane] += matrix[offset + k + lane] * vector[k + lane];
            }
        }
        float sum = 0;
        for (int k = whole; k < vector.length; k++) {
            sum += matrix[offset + k] * vector[k];
        }
        for (float lane : lanes) {
            sum += lane;
        }
        return sum;
    }
}
