package leme.rules.fact;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The moment of the decision, on the clock and calendar of where the customer lives. The only clock that rules see.
 *
 * @param at the instant
 * @param local the same on the customer's clock
 * @param state whose holidays count; null for the national ones alone
 * @param holiday today's name, null when it is no holiday
 * @param holidays of other days
 */
public record Moment(
        Instant at,
        ZonedDateTime local,
        @Nullable State state,
        @Nullable String holiday,
        Holidays holidays) {

    private static final int LONGEST_WAIT_IN_DAYS = 60;

    public static Moment of(Instant at, Customer customer, Holidays holidays) {
        return of(at.atZone(customer.zone()), customer.residence(), holidays);
    }

    public static Moment of(ZonedDateTime local, @Nullable State state, Holidays holidays) {
        return new Moment(local.toInstant(), local, state, holidays.on(local.toLocalDate(), state), holidays);
    }

    public LocalDate date() {
        return local.toLocalDate();
    }

    public int year() {
        return local.getYear();
    }

    /** 0 to 23. */
    public int hour() {
        return local.getHour();
    }

    public DayOfWeek weekday() {
        return local.getDayOfWeek();
    }

    /** Whether today is a Sunday or a holiday. */
    public boolean isDayOfRest() {
        return holiday != null || weekday() == DayOfWeek.SUNDAY;
    }

    /** Whether the hours permit this moment. */
    public boolean within(Hours hours) {
        return span(hours).contains(local.getHour() * 60 + local.getMinute());
    }

    /** This moment if the hours permit it, otherwise when they next do. */
    public Instant next(Hours hours) {
        return within(hours) ? at : nextOpening(hours);
    }

    /** The first moment of a later day, on the customer's clock: {@code startOfDay(1)} is tomorrow's. */
    public Instant startOfDay(int daysAhead) {
        return date().plusDays(daysAhead).atStartOfDay(local.getZone()).toInstant();
    }

    /** Whole days passed since an instant, 0 if it lies ahead. */
    public long daysSince(Instant then) {
        return Math.max(0, Duration.between(then, at).toDays());
    }

    /** Whole hours passed since an instant, 0 if it lies ahead. */
    public long hoursSince(Instant then) {
        return Math.max(0, Duration.between(then, at).toHours());
    }

    /** When the hours next begin, even if they permit this moment. */
    public Instant nextOpening(Hours hours) {
        for (int ahead = 0; ahead <= LONGEST_WAIT_IN_DAYS; ahead++) {
            ZonedDateTime midnight = date().plusDays(ahead).atStartOfDay(local.getZone());
            Hours.Span span = of(midnight, state, holidays).span(hours);
            Instant opens = midnight.with(span.opens()).toInstant();
            if (!span.isEmpty() && opens.isAfter(at)) {
                return opens;
            }
        }
        throw new IllegalStateException("`" + hours + "` does not open within " + LONGEST_WAIT_IN_DAYS + " days");
    }

    private Hours.Span span(Hours hours) {
        return holiday == null ? hours.on(weekday()) : hours.holidays();
    }
}
