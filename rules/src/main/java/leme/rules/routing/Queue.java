package leme.rules.routing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import leme.rules.fact.Holidays;
import leme.rules.fact.Hours;
import leme.rules.fact.Moment;

/**
 * People who answer certain subjects, and when they do.
 *
 * @param name unique, kebab-case, e.g. {@code bank}
 * @param serves the subjects it answers; empty for the one that answers all that no other names
 * @param hours of the week
 * @param zone on whose clock
 * @param holidays on which its hours of holidays count
 */
public record Queue(String name, Set<String> serves, Hours hours, ZoneId zone, Holidays holidays) {

    public Queue {
        serves = Set.copyOf(serves);
    }

    /** Whether its hours permit an instant. */
    public boolean isOpen(Instant at) {
        return moment(at).within(hours);
    }

    /** When it opens: the same instant if it is open. */
    public Instant opensAt(Instant at) {
        return moment(at).next(hours);
    }

    /** When its hours next begin, whether or not it is open. */
    public Instant reopensAt(Instant at) {
        return moment(at).nextOpening(hours);
    }

    private Moment moment(Instant at) {
        return Moment.of(at.atZone(zone), null, holidays);
    }
}
