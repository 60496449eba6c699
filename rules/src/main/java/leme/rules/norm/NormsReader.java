package leme.rules.norm;

import static leme.rules.file.Say.say;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import leme.rules.fact.Hours;
import leme.rules.fact.Hours.Span;
import leme.rules.file.DayHours;
import leme.rules.file.Entry;
import leme.rules.norm.Norm.Unit;
import org.jspecify.annotations.Nullable;

/** Reads norms as their header explains them, and misses none that facts are made with. */
final class NormsReader {

    private static final String KEBAB_CASE = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final Hours NO_REST = Hours.weekdays(0, 24);

    private NormsReader() {}

    static SortedMap<String, Norm> read(Entry root) {
        SortedMap<String, Norm> norms = new TreeMap<>();
        for (Entry entry : root.items()) {
            entry.only("name", "value", "unit", "citation", "checkedOn", "validUntil");
            String name = entry.field("name").text();
            if (!name.isEmpty() && !name.matches(KEBAB_CASE)) {
                entry.field("name")
                        .problem(say("is `%s`", name), say("Write small letters, digits and single hyphens"));
            }
            if (norms.put(name, norm(name, entry)) != null) {
                entry.field("name").problem(say("`%s` is given twice", name), say("Keep one of them"));
            }
        }
        FactNorm.NEEDED.forEach((name, unit) -> require(root, norms.get(name), name, unit));
        return norms;
    }

    private static void require(Entry root, @Nullable Norm norm, String name, Unit unit) {
        if (norm == null) {
            root.problem(say("lacks `%s`, which facts are made with", name), say("Add it, in `%s`", unit));
        } else if (norm.unit() != unit) {
            root.problem(say("gives `%s` in `%s`", name, norm.unit()), say("Facts are made with it in `%s`", unit));
        }
    }

    private static Norm norm(String name, Entry entry) {
        Unit unit = entry.field("unit").oneOf(Unit.class);
        boolean week = unit == Unit.WEEK;
        LocalDate checked = date(entry.field("checkedOn"));
        LocalDate until = date(entry.field("validUntil"));
        if (checked != null && until != null && until.isBefore(checked)) {
            entry.field("validUntil").problem(say("is before `checkedOn`"), say("Give a day after it"));
        }
        return new Norm(
                name,
                unit,
                week ? 0 : figure(entry.field("value"), unit),
                week ? week(entry.field("value")) : null,
                entry.field("citation").text(),
                checked,
                until);
    }

    private static double figure(Entry entry, Unit unit) {
        double figure = entry.number();
        if (figure < 0 || figure > Integer.MAX_VALUE || (unit.isWhole() && figure != Math.rint(figure))) {
            entry.problem(
                    say("is `%s`", figure),
                    unit.isWhole() ? say("Give a whole number, 0 or more") : say("Give 0 or more"));
        }
        if (unit == Unit.FACTOR && !(figure >= 0.1 && figure <= 10)) {
            entry.problem(say("is `%s`", figure), say("A lever is 0.1 to 10"));
        }
        return figure;
    }

    private static Hours week(Entry entry) {
        entry.only("weekdays", "saturdays", "sundays");
        Span weekdays = DayHours.of(entry.field("weekdays"));
        Span saturdays = DayHours.of(entry.field("saturdays"));
        Span sundays = DayHours.of(entry.field("sundays"));
        return entry.attempt(() -> Hours.of(weekdays, saturdays, sundays)).orElse(NO_REST);
    }

    private static @Nullable LocalDate date(Entry entry) {
        return entry.isPresent()
                ? entry.parse(say("a day such as 2026-11-22"), LocalDate::parse).orElse(null)
                : null;
    }
}
