package leme.models.linear;

import leme.models.text.SparseVector;

/**
 * A matrix of half-precision numbers (IEEE 754 binary16), row by row.
 *
 * <p>Scoring a message is a walk over some two hundred rows that lie anywhere in tens of megabytes: its time is that of
 * memory, and half the bytes take half the time. Eleven bits of significance change no answer that was clear. Numbers
 * beyond ±65,504 are kept as that.
 */
public final class Halves {

    private static final float LARGEST = 65_504;

    private final int width;
    private final short[] numbers;

    /**
     * Rounds a matrix.
     *
     * @param matrix row by row, finite, a multiple of {@code width} in length
     * @param width of a row, 1 or more
     */
    public Halves(float[] matrix, int width) {
        this.width = width;
        this.numbers = new short[matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            numbers[i] = Float.floatToFloat16(Math.clamp(matrix[i], -LARGEST, LARGEST));
        }
    }

    /** How many rows there are. */
    public int rows() {
        return numbers.length / width;
    }

    /** One number. */
    public float at(int row, int column) {
        return Float.float16ToFloat(numbers[row * width + column]);
    }

    /** All numbers, row by row; a copy. */
    public float[] floats() {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = Float.float16ToFloat(numbers[i]);
        }
        return floats;
    }

    /** Adds the message's rows, each by its value, to {@code sums}, whose length is that of a row. */
    public void gather(SparseVector message, float[] sums) {
        for (int j = 0; j < message.size(); j++) {
            float value = message.value()[j];
            int offset = message.index()[j] * sums.length;
            for (int k = 0; k < sums.length; k++) {
                sums[k] += value * Float.float16ToFloat(numbers[offset + k]);
            }
        }
    }
}
