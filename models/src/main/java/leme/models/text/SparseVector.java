package leme.models.text;

import smile.util.SparseArray;

/**
 * A message as numbers: the known features it shows, each once.
 *
 * @param index rows of the vocabulary, ascending; length ≥ {@code size}
 * @param value weights, euclidean norm at most 1 over the first {@code size}
 * @param size how many are in use
 */
public record SparseVector(int[] index, float[] value, int size) {

    /** The same vector as Smile reads it. */
    public SparseArray smile() {
        var array = new SparseArray(size);
        for (int i = 0; i < size; i++) {
            array.append(index[i], value[i]);
        }
        return array;
    }
}
