package leme.rules.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values that a field may have. Every operation is exact, or says less than it could: none ever says too much. */
sealed interface ValueSet {

    boolean isEmpty();

    ValueSet complement();

    /** What is in both. */
    ValueSet and(ValueSet other);

    default ValueSet or(ValueSet other) {
        return complement().and(other.complement()).complement();
    }

    /** Whether whatever is in this is in the other. */
    default boolean isWithin(ValueSet other) {
        return and(other.complement()).isEmpty();
    }

    /**
     * Named values: these, or all but these.
     *
     * @param all of the type, if they can be listed (constants, truth); empty otherwise
     */
    record Points(Set<@Nullable Object> values, boolean allBut, Set<Object> all) implements ValueSet {

        static Points of(Set<@Nullable Object> values, Set<Object> all) {
            return new Points(values, false, all);
        }

        @Override
        public boolean isEmpty() {
            return allBut ? !all.isEmpty() && values.containsAll(all) : values.isEmpty();
        }

        @Override
        public Points complement() {
            return new Points(values, !allBut, all);
        }

        @Override
        public ValueSet and(ValueSet other) {
            if (!(other instanceof Points points)) {
                return this;
            }
            if (allBut && points.allBut) {
                Set<@Nullable Object> excluded = new HashSet<>(values);
                excluded.addAll(points.values);
                return new Points(excluded, true, all);
            }
            Points listed = allBut ? points : this;
            Points restricting = allBut ? this : points;
            Set<@Nullable Object> kept = new HashSet<>(listed.values);
            kept.removeIf(value -> restricting.values.contains(value) == restricting.allBut);
            return new Points(kept, false, all);
        }
    }

    /** Numbers: stretches in order, not touching each other. */
    record Numbers(List<Stretch> stretches) implements ValueSet {

        static final Numbers ALL =
                new Numbers(List.of(new Stretch(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false)));

        /** From one number to another; infinite ends are open. */
        static Numbers between(double low, boolean lowIn, double high, boolean highIn) {
            Stretch stretch = new Stretch(low, lowIn, high, highIn);
            return new Numbers(stretch.isEmpty() ? List.of() : List.of(stretch));
        }

        @Override
        public boolean isEmpty() {
            return stretches.isEmpty();
        }

        @Override
        public Numbers complement() {
            List<Stretch> gaps = new ArrayList<>();
            double low = Double.NEGATIVE_INFINITY;
            boolean lowIn = false;
            for (Stretch stretch : stretches) {
                gaps.add(new Stretch(low, lowIn, stretch.low, !stretch.lowIn));
                low = stretch.high;
                lowIn = !stretch.highIn;
            }
            gaps.add(new Stretch(low, lowIn, Double.POSITIVE_INFINITY, false));
            return new Numbers(gaps.stream().filter(gap -> !gap.isEmpty()).toList());
        }

        @Override
        public ValueSet and(ValueSet other) {
            if (!(other instanceof Numbers(var theirs))) {
                return this;
            }
            List<Stretch> common = new ArrayList<>();
            for (Stretch mine : stretches) {
                for (Stretch their : theirs) {
                    Stretch both = mine.and(their);
                    if (!both.isEmpty()) {
                        common.add(both);
                    }
                }
            }
            common.sort(Comparator.comparingDouble(Stretch::low));
            return new Numbers(common);
        }
    }

    /** Numbers from one to another, with or without the ends. */
    record Stretch(double low, boolean lowIn, double high, boolean highIn) {

        boolean isEmpty() {
            return low > high || (low == high && !(lowIn && highIn));
        }

        Stretch and(Stretch other) {
            Stretch lower = low > other.low || (low == other.low && !lowIn) ? this : other;
            Stretch upper = high < other.high || (high == other.high && !highIn) ? this : other;
            return new Stretch(lower.low, lower.lowIn, upper.high, upper.highIn);
        }
    }
}
