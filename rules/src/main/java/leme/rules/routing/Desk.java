package leme.rules.routing;

import java.time.Instant;
import java.time.ZoneId;
import leme.rules.fact.Holidays;
import leme.rules.fact.Hours;
import leme.rules.fact.Moment;

/**
 * When people answer. National holidays count as Sundays.
 *
 * @param hours of the week
 * @param zone on whose clock
 * @param holidays that close it
 */
public record Desk(Hours hours, ZoneId zone, Holidays holidays) {

    public boolean isOpen(Instant at) {
        return moment(at).within(hours);
    }

    /** When it opens: the same instant if it is open. */
    public Instant opensAt(Instant at) {
        return moment(at).next(hours);
    }

    private Moment moment(Instant at) {
        return Moment.of(at.atZone(zone), null, holidays);
    }
}
