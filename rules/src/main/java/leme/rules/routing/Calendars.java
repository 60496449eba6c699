package leme.rules.routing;

import static leme.rules.file.Say.say;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import leme.rules.calendar.MunicipalHolidays;
import leme.rules.fact.Holidays;
import leme.rules.fact.State;
import leme.rules.file.Entry;
import leme.rules.file.Nearest;

/** The calendars a queue can go by: none, the nation's, a state's, or a municipality's of those the file lists. */
final class Calendars {

    static final Holidays NO_HOLIDAYS = Holidays.NONE;
    private static final String NATION = "BR";
    private static final int HALF_A_YEAR = 183;

    private final Map<String, Holidays> known = new TreeMap<>();

    private Calendars() {}

    /**
     * Reads those of municipalities.
     *
     * @param official holidays of nation and states
     */
    static Calendars read(Entry entries, Holidays official) {
        Calendars calendars = new Calendars();
        calendars.known.put("none", NO_HOLIDAYS);
        calendars.known.put(NATION, official);
        for (State state : State.values()) {
            calendars.known.put(state.name(), (day, anywhere) -> official.on(day, state));
        }
        entries.items().forEach(entry -> calendars.add(entry, official));
        return calendars;
    }

    /** The calendar that an entry names; the nation's when it names none. */
    Holidays of(Entry entry) {
        String name = entry.text(NATION);
        Holidays calendar = known.get(name);
        if (calendar == null) {
            entry.problem(
                    say("`%s` is no calendar", name),
                    Nearest.to(name, known.keySet())
                            .map(near -> say("Maybe `%s`", near))
                            .orElseGet(() -> say("Known are %s", names())));
            return NO_HOLIDAYS;
        }
        return calendar;
    }

    private void add(Entry entry, Holidays official) {
        entry.only("calendar", "state", "days");
        String name = entry.field("calendar").text();
        Map<MonthDay, String> fixed = new HashMap<>();
        Map<Integer, String> movable = new HashMap<>();
        entry.field("days").items().forEach(day -> add(day, fixed, movable));
        State state = entry.field("state").oneOf(State.class);
        if (known.putIfAbsent(name, new MunicipalHolidays(official, state, fixed, movable)) != null) {
            entry.field("calendar").problem(say("`%s` is given twice", name), say("Keep one of them"));
        }
    }

    private static void add(Entry day, Map<MonthDay, String> fixed, Map<Integer, String> movable) {
        day.only("date", "easter", "name", "citation");
        String name = day.field("name").text();
        Entry date = day.field("date");
        Entry easter = day.field("easter");
        if (date.isPresent() == easter.isPresent()) {
            day.problem(
                    say("needs a date or a distance from Easter, not both"),
                    say("Give `date: \"01-25\"` or `easter: 60`"));
        } else if (date.isPresent()) {
            date.parse(say("a month and a day such as \"01-25\""), Calendars::monthDay)
                    .ifPresent(when -> fixed.put(when, name));
        } else {
            int days = easter.integer();
            if (Math.abs(days) > HALF_A_YEAR) {
                easter.problem(say("is `%s`", days), say("Give the days after Easter Sunday, negative before it"));
            }
            movable.put(days, name);
        }
    }

    private static MonthDay monthDay(String text) {
        if (!text.matches("\\d\\d-\\d\\d")) {
            throw new DateTimeException(text);
        }
        return MonthDay.parse("--" + text);
    }

    private String names() {
        return known.keySet().stream()
                .filter(name -> Arrays.stream(State.values())
                        .noneMatch(state -> state.name().equals(name)))
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", ", "", ", `AC` … `TO`"));
    }
}
