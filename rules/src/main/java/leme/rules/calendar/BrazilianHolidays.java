package leme.rules.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.net.URL;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import leme.rules.fact.Holidays;
import leme.rules.fact.State;
import org.jspecify.annotations.Nullable;

/**
 * The national holidays of Brazil and each state's own date, as {@code brazil.xml} lists them with their laws. Optional
 * days (Carnival, Corpus Christi) count only if asked for.
 *
 * <p>Jollyday's own calendar of Brazil is not used: it counts Ash Wednesday and Easter Sunday as national holidays and
 * knows few states. Each year is computed once.
 */
public final class BrazilianHolidays implements Holidays {

    private final HolidayManager calendar;
    private final boolean optionalDays;
    private final Map<Key, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    private BrazilianHolidays(boolean optionalDays) {
        URL calendarFile = Objects.requireNonNull(BrazilianHolidays.class.getResource("brazil.xml"), "brazil.xml");
        this.calendar = HolidayManager.getInstance(ManagerParameters.create(calendarFile));
        this.optionalDays = optionalDays;
    }

    /** The days on which the law says to rest. */
    public static BrazilianHolidays official() {
        return new BrazilianHolidays(false);
    }

    /** Also the days on which most people rest although no law says so. */
    public static BrazilianHolidays withOptionalDays() {
        return new BrazilianHolidays(true);
    }

    @Override
    public @Nullable String on(LocalDate day, @Nullable State state) {
        return years.computeIfAbsent(new Key(day.getYear(), state), this::compute)
                .get(day);
    }

    private Map<LocalDate, String> compute(Key key) {
        String[] within = key.state() == null
                ? new String[0]
                : new String[] {key.state().name().toLowerCase(Locale.ROOT)};
        Map<LocalDate, String> names = new HashMap<>();
        for (Holiday holiday : calendar.getHolidays(Year.of(key.year()), within)) {
            if (optionalDays || holiday.getType() == HolidayType.PUBLIC_HOLIDAY) {
                names.merge(holiday.getDate(), holiday.getPropertiesKey(), BrazilianHolidays::firstByName);
            }
        }
        return Map.copyOf(names);
    }

    private static String firstByName(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private record Key(int year, @Nullable State state) {}
}
