package leme.rules.fact;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The hours of a week in which something is permitted; closed where nothing is said.
 *
 * <p>In rules: {@code Hours.weekdays(9, 21).saturdays(10, 16)}.
 *
 * @param days Monday to Sunday
 * @param holidays on a holiday, whatever its day of the week
 */
public record Hours(List<Span> days, Span holidays) {

    private static final int HOUR = 60;
    private static final Span ALL_DAY = Span.ofHours(0, 24);
    private static final int DAYS = DayOfWeek.values().length;

    /** Round the clock, on holidays too. */
    public static final Hours ALWAYS = new Hours(Collections.nCopies(DAYS, ALL_DAY), ALL_DAY);

    public Hours {
        days = List.copyOf(days);
        if (days.size() != DAYS) {
            throw new IllegalArgumentException("hours of `" + days.size() + "` days: give 7, Monday first");
        }
        if (days.stream().allMatch(Span::isEmpty)) {
            throw new IllegalArgumentException(
                    "these hours are never open: give at least one span, on a day of the week");
        }
    }

    /** The same from Monday to Friday; holidays count as Sundays. */
    public static Hours of(Span weekdays, Span saturdays, Span sundays) {
        return new Hours(List.of(weekdays, weekdays, weekdays, weekdays, weekdays, saturdays, sundays), sundays);
    }

    /** Monday to Friday between two full hours, closed at weekends. */
    public static Hours weekdays(int from, int to) {
        return of(Span.ofHours(from, to), Span.CLOSED, Span.CLOSED);
    }

    public Hours saturdays(int from, int to) {
        return new Hours(with(DayOfWeek.SATURDAY, Span.ofHours(from, to)), holidays);
    }

    /** Sundays and holidays. */
    public Hours sundays(int from, int to) {
        return new Hours(with(DayOfWeek.SUNDAY, Span.ofHours(from, to)), Span.ofHours(from, to));
    }

    /** What is permitted on a day of the week that is no holiday. */
    public Span on(DayOfWeek day) {
        return days.get(day.ordinal());
    }

    /** Whether they never end. */
    public boolean isAlways() {
        return equals(ALWAYS);
    }

    private List<Span> with(DayOfWeek day, Span span) {
        List<Span> others = new ArrayList<>(days);
        others.set(day.ordinal(), span);
        return others;
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
