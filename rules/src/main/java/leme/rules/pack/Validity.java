package leme.rules.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a rule counts. A day here is Brasília's, whatever the customer's clock says: a law comes into force
 * for everybody at once.
 *
 * @param from its first day
 * @param until its last day, null while it is open; never before {@code from}
 */
public record Validity(LocalDate from, @Nullable LocalDate until) {

    private static final ZoneId BRASILIA = ZoneId.of("America/Sao_Paulo");

    public Validity {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("`until` " + until + " is before `from` " + from);
        }
    }

    /** Whether a rule may speak of a case of this instant. */
    public boolean isOn(Instant at) {
        return isOn(day(at));
    }

    /** The day it is in Brasília. */
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, BRASILIA);
    }

    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
