package leme.models.offpolicy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** The commonest number of a sample: what happens when nothing happens. */
public final class Commonest {

    private Commonest() {}

    /** Of equally common ones the least; 0 for none. */
    public static double of(double[] values) {
        var counts = new HashMap<Double, Integer>();
        for (double value : values) {
            counts.merge(value, 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Double, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(0.0);
    }
}
