package leme.rules.norm;

import java.time.LocalDate;
import leme.rules.fact.Hours;
import org.jspecify.annotations.Nullable;

/**
 * A figure that somebody else sets, or that we may change tomorrow.
 *
 * @param name kebab-case, e.g. {@code complaint-cooling-off}
 * @param unit what its figure counts
 * @param figure in that unit; 0 for {@link Unit#WEEK}
 * @param week the hours of a week; null for every other unit
 * @param citation the law or page that sets it, or why we chose it
 * @param checkedOn when somebody last compared it with its source; null when nobody has
 * @param validUntil the last day it may be trusted without being checked again; null for no end
 */
public record Norm(
        String name,
        Unit unit,
        double figure,
        @Nullable Hours week,
        String citation,
        @Nullable LocalDate checkedOn,
        @Nullable LocalDate validUntil) {

    private static final String OURS = "Our own policy";

    public Norm {
        if ((unit == Unit.WEEK) != (week != null)) {
            throw new IllegalArgumentException(
                    "norm `" + name + "` of unit `" + unit + "` has the wrong kind of value");
        }
    }

    /** What a figure counts, and by which call rules ask for it. */
    public enum Unit {
        /** The hours of a week in which something is permitted: {@code norms.hours(name)}. */
        WEEK("hours", true),
        /** Whole minutes: {@code norms.minutes(name)}. */
        MINUTES("minutes", true),
        /** Whole hours: {@code norms.hoursLong(name)}. */
        HOURS("hoursLong", true),
        /** Whole days: {@code norms.days(name)}. */
        DAYS("days", true),
        /** Whole months: {@code norms.months(name)}. */
        MONTHS("months", true),
        /** Whole years, of age: {@code norms.years(name)}. */
        YEARS("years", true),
        /** How many: {@code norms.count(name)}. */
        COUNT("count", true),
        /** Whole percent: {@code norms.percent(name)}. */
        PERCENT("percent", true),
        /** Money in BRL: {@code norms.brl(name)}. */
        BRL("brl", false),
        /** What multiplies a score, 0.1 to 10: {@code norms.factor(name)}. */
        FACTOR("factor", false);

        private final String call;
        private final boolean whole;

        Unit(String call, boolean whole) {
            this.call = call;
            this.whole = whole;
        }

        /** The method of {@link Norms} that answers norms of this unit. */
        public String call() {
            return call;
        }

        boolean isWhole() {
            return whole;
        }
    }

    /** Whether it rests on a source that nobody compared it with; what we chose ourselves rests on none. */
    public boolean isUnchecked() {
        return checkedOn == null && !citation.startsWith(OURS);
    }

    /** Whether it must be checked again before it is trusted on a day. */
    public boolean isExpiredOn(LocalDate day) {
        return validUntil != null && day.isAfter(validUntil);
    }
}
