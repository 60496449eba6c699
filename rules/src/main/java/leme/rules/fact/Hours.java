package leme.rules.fact;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * The hours of a week in which something is permitted; closed where nothing is said. Holidays count as Sundays.
 *
 * <p>In rules: {@code Hours.weekdays(9, 21).saturdays(10, 16)}.
 */
public record Hours(Span weekdays, Span saturdays, Span sundays) {

    private static final int HOUR = 60;

    public Hours {
        if (weekdays.isEmpty() && saturdays.isEmpty() && sundays.isEmpty()) {
            throw new IllegalArgumentException("these hours are never open: give at least one span");
        }
    }

    /** Monday to Friday between two full hours, closed at weekends. */
    public static Hours weekdays(int from, int to) {
        return new Hours(Span.ofHours(from, to), Span.CLOSED, Span.CLOSED);
    }

    public Hours saturdays(int from, int to) {
        return new Hours(weekdays, Span.ofHours(from, to), sundays);
    }

    /** Sundays and holidays. */
    public Hours sundays(int from, int to) {
        return new Hours(weekdays, saturdays, Span.ofHours(from, to));
    }

    /** What is permitted on a day of the week that is no holiday. */
    public Span on(DayOfWeek day) {
        return switch (day) {
            case SATURDAY -> saturdays;
            case SUNDAY -> sundays;
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> weekdays;
        };
    }

    /** From a minute of the day until before another, 0 to 1440; empty when they are the same. */
    public record Span(int from, int to) {

        public static final Span CLOSED = new Span(0, 0);

        public Span {
            if (from < 0 || to > 24 * HOUR || from > to) {
                throw new IllegalArgumentException(
                        "`" + from + "` to `" + to + "` is no span of minutes within a day: give 0 to 1440, in order");
            }
        }

        static Span ofHours(int from, int to) {
            return new Span(from * HOUR, to * HOUR);
        }

        public boolean isEmpty() {
            return from == to;
        }

        public boolean contains(int minuteOfDay) {
            return from <= minuteOfDay && minuteOfDay < to;
        }

        /** When it opens. */
        public LocalTime opens() {
            return LocalTime.of(from / HOUR % 24, from % HOUR);
        }
    }
}
