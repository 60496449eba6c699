package leme.rules.verdict;

import java.time.Instant;
import java.util.Comparator;
import leme.rules.verdict.Verdict.Adjustment;
import leme.rules.verdict.Verdict.Delay;
import leme.rules.verdict.Verdict.Obligation;
import leme.rules.verdict.Verdict.Veto;
import org.jspecify.annotations.Nullable;

/**
 * The order in which verdicts are told: by policy, by rule, then by what is said and of whom. It compares the fields
 * themselves: writing verdicts out to compare them as text costs more than all rules together.
 */
public final class VerdictOrder implements Comparator<Verdict> {

    /** The one order there is. */
    public static final Comparator<Verdict> BY_RULE = new VerdictOrder();

    private VerdictOrder() {}

    @Override
    public int compare(Verdict one, Verdict other) {
        int order = citation(one.citation(), other.citation());
        return order == 0 ? saying(one, other) : order;
    }

    /** Those of one rule share one citation. */
    private static int citation(Citation one, Citation other) {
        if (one == other) {
            return 0;
        }
        int order = one.policy().compareTo(other.policy());
        return order == 0 ? one.rule().compareTo(other.rule()) : order;
    }

    private static int saying(Verdict one, Verdict other) {
        return switch (one) {
            case Adjustment(var by, var whom, var lever)
            when other instanceof Adjustment adjusted ->
                first(selector(whom, adjusted.selector()), Double.compare(lever, adjusted.lever()));
            case Delay(var by, var whom, var until)
            when other instanceof Delay delayed ->
                first(selector(whom, delayed.selector()), until.compareTo(delayed.until()));
            case Obligation(var by, var duty)
            when other instanceof Obligation obliged ->
                duty.name().compareTo(obliged.duty().name());
            case Veto(var by, var whom, var until)
            when other instanceof Veto vetoed ->
                first(selector(whom, vetoed.selector()), instant(until, vetoed.until()));
            default -> Integer.compare(kind(one), kind(other));
        };
    }

    private static int kind(Verdict verdict) {
        return switch (verdict) {
            case Adjustment adjustment -> 0;
            case Delay delay -> 1;
            case Obligation obligation -> 2;
            case Veto veto -> 3;
        };
    }

    private static int selector(Selector one, Selector other) {
        if (one == other) {
            return 0;
        }
        int order = Boolean.compare(one.commercialOnly(), other.commercialOnly());
        order = order == 0 ? constant(one.purpose(), other.purpose()) : order;
        order = order == 0 ? constant(one.channel(), other.channel()) : order;
        order = order == 0 ? text(one.group(), other.group()) : order;
        order = order == 0 ? text(one.product(), other.product()) : order;
        order = order == 0 ? text(one.tag(), other.tag()) : order;
        order = order == 0 ? text(one.action(), other.action()) : order;
        order = order == 0 ? constant(one.form(), other.form()) : order;
        order = order == 0 ? constant(one.category(), other.category()) : order;
        order = order == 0 ? constant(one.basis(), other.basis()) : order;
        return order == 0 ? text(one.treatment(), other.treatment()) : order;
    }

    private static int constant(@Nullable Enum<?> one, @Nullable Enum<?> other) {
        return one == other ? 0 : text(one == null ? null : one.name(), other == null ? null : other.name());
    }

    /** What is not said sorts as the word for it, {@code null}: as it is written. */
    private static int text(@Nullable String one, @Nullable String other) {
        return String.valueOf(one).compareTo(String.valueOf(other));
    }

    private static int instant(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        return one.compareTo(other);
    }

    private static int first(int order, int then) {
        return order == 0 ? then : order;
    }
}
