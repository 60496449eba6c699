package leme.rules.lint;

import java.util.Map;
import java.util.Optional;
import leme.rules.why.Term;

/** What facts can be at all: an hour of the day, a count, a probability. By the key of the member. */
final class Bounds {

    private static final Map<String, Bound> BOUNDS = Map.ofEntries(
            Map.entry("Moment.hour", new Bound(0, 23)),
            Map.entry("Moment.daysSince", new Bound(0, Double.POSITIVE_INFINITY)),
            Map.entry("Moment.hoursSince", new Bound(0, Double.POSITIVE_INFINITY)),
            Map.entry("Source.ageMinutes", new Bound(0, Double.POSITIVE_INFINITY)),
            Map.entry("Window.minutesLeft", new Bound(0, 1440)),
            Map.entry("Customer.tenureMonths", new Bound(0, Double.POSITIVE_INFINITY)),
            Map.entry("Customer.monthlyRevenue", new Bound(0, Double.POSITIVE_INFINITY)),
            Map.entry("Understanding.confidence", new Bound(0, 1)),
            Map.entry("Understanding.complaint", new Bound(0, 1)),
            Map.entry("ZonedDateTime.getDayOfMonth", new Bound(1, 31)),
            Map.entry("ZonedDateTime.getMonthValue", new Bound(1, 12)),
            Map.entry("ZonedDateTime.getHour", new Bound(0, 23)),
            Map.entry("ZonedDateTime.getMinute", new Bound(0, 59)),
            Map.entry("ZonedDateTime.getDayOfYear", new Bound(1, 366)));

    private Bounds() {}

    /** The least and the most, both included. */
    record Bound(double least, double most) {

        ValueSet values() {
            return ValueSet.Numbers.between(least, !Double.isInfinite(least), most, !Double.isInfinite(most));
        }

        /** As people say it: {@code 0 to 23}, {@code 0 or more}. */
        String text(String to, String orMore) {
            String low = Math.round(least) + " ";
            return Double.isInfinite(most) ? low + orMore : low + to + " " + Math.round(most);
        }
    }

    static Optional<Bound> of(Term subject) {
        if (!(subject instanceof Term.Member member)) {
            return Optional.empty();
        }
        Bound named = BOUNDS.get(member.key());
        boolean counts = member.type() == int.class
                && (member.key().startsWith("ContactHistory.") || member.key().startsWith("GroupHistory."));
        return named == null && counts
                ? Optional.of(new Bound(0, Double.POSITIVE_INFINITY))
                : Optional.ofNullable(named);
    }
}
