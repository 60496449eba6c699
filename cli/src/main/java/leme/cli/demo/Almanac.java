package leme.cli.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import leme.client.model.State;
import leme.rules.fact.Holidays;
import org.jspecify.annotations.Nullable;

/**
 * The dates on which the demo plays. All lie in the past everywhere in Brazil: a message from the future is refused.
 *
 * @param workday a Wednesday that is a holiday for none of the customers
 * @param sunday the one before it
 */
record Almanac(LocalDate workday, LocalDate sunday) {

    private static final ZoneId BRASILIA = ZoneId.of("America/Sao_Paulo");

    static Almanac before(LocalDate today, List<State> states, Holidays holidays) {
        var day = today.minusDays(1).with(TemporalAdjusters.previous(DayOfWeek.WEDNESDAY));
        while (isHoliday(day, states, holidays)) {
            day = day.minusWeeks(1);
        }
        return new Almanac(day, day.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY)));
    }

    private static boolean isHoliday(LocalDate day, List<State> states, Holidays holidays) {
        return holidays.on(day, null) != null
                || states.stream().anyMatch(state -> holidays.on(day, ours(state)) != null);
    }

    LocalDate date(Day.Kind kind) {
        return switch (kind) {
            case WORKDAY -> workday;
            case SUNDAY -> sunday;
        };
    }

    Instant instant(Day.Kind kind, LocalTime time, @Nullable State state) {
        return date(kind).atTime(time).atZone(zone(state)).toInstant();
    }

    /** The clock by which a customer lives; Brasília's for strangers. */
    static ZoneId zone(@Nullable State state) {
        return state == null ? BRASILIA : ours(state).zone();
    }

    private static leme.rules.fact.State ours(State state) {
        return leme.rules.fact.State.valueOf(state.getValue());
    }
}
