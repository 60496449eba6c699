package leme.rules.routing;

import static leme.rules.file.Say.say;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import leme.rules.fact.Hours;
import leme.rules.fact.Hours.Span;
import leme.rules.file.DayHours;
import leme.rules.file.Entry;

/** Reads the hours of a queue: {@code always}, or hours by day; a day of which nothing is said is closed. */
public final class WeekHours {

    private static final String ALWAYS = "always";

    private WeekHours() {}

    public static Hours of(Entry entry) {
        return entry.isMapping()
                ? byDay(entry)
                : entry.parse(say("`always`, or hours by day such as { weekdays: \"08:00-20:00\" }"), WeekHours::always)
                        .orElse(Hours.ALWAYS);
    }

    private static Hours always(String text) {
        if (!text.equals(ALWAYS)) {
            throw new IllegalArgumentException(text);
        }
        return Hours.ALWAYS;
    }

    private static Hours byDay(Entry entry) {
        entry.only(
                "weekdays", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "holidays");
        int before = entry.problemCount();
        Span weekdays = DayHours.of(entry.field("weekdays"));
        List<Span> days = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            Entry own = entry.field(day.name().toLowerCase(Locale.ROOT));
            boolean weekday = day.compareTo(DayOfWeek.FRIDAY) <= 0;
            days.add(own.isPresent() || !weekday ? DayHours.of(own) : weekdays);
        }
        Span holidays = DayHours.of(entry.field("holidays"));
        boolean sound = entry.problemCount() == before;
        return sound ? entry.attempt(() -> new Hours(days, holidays)).orElse(Hours.ALWAYS) : Hours.ALWAYS;
    }
}
