package leme.rules.calendar;

import de.focus_shift.jollyday.core.parser.functions.CalculateGregorianEasterSunday;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import leme.rules.fact.Holidays;
import leme.rules.fact.State;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a municipality rests: the nation's, its state's and its own (Law 9.093/1995 art. 2).
 *
 * @param above the holidays of nation and states
 * @param home the state it lies in; asked for another, it answers for this one
 * @param fixed its own days by date, with their names
 * @param movable its own days by how many days they lie after Easter Sunday, negative before it
 */
public record MunicipalHolidays(Holidays above, State home, Map<MonthDay, String> fixed, Map<Integer, String> movable)
        implements Holidays {

    private static final CalculateGregorianEasterSunday EASTER = new CalculateGregorianEasterSunday();

    public MunicipalHolidays {
        fixed = Map.copyOf(fixed);
        movable = Map.copyOf(movable);
    }

    @Override
    public @Nullable String on(LocalDate day, @Nullable State state) {
        String widely = above.on(day, home);
        return widely == null ? own(day) : widely;
    }

    private @Nullable String own(LocalDate day) {
        String date = fixed.get(MonthDay.from(day));
        return date != null || movable.isEmpty() ? date : movable.get(afterEaster(day));
    }

    private static int afterEaster(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(EASTER.apply(Year.of(day.getYear())), day);
    }
}
