package leme.service.web.contract;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import leme.rules.fact.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The moments a caller may speak of: those that clocks of channels can honestly report. A far one is a broken clock or a
 * unit mistaken, and would stand in windows, caps and retention forever.
 */
record Moments(Clock clock) {

    static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    static final Duration MOST_AHEAD = Duration.ofMinutes(5);

    boolean isWithinBounds(String value) {
        return objection(value) == null;
    }

    /** What is wrong with a moment; null when nothing is. */
    @Nullable Texts objection(String value) {
        Instant moment;
        try {
            moment = DateTimeFormatter.ISO_INSTANT.parse(value, Instant::from);
        } catch (DateTimeException unreadable) {
            return new Texts("não é um instante RFC 3339", "is not an RFC 3339 date and time");
        }
        if (moment.isBefore(EARLIEST)) {
            return new Texts("é antes do ano `2000`", "is before the year `2000`");
        }
        return moment.isAfter(clock.instant().plus(MOST_AHEAD))
                ? new Texts("está mais de `5` minutos no futuro", "is more than `5` minutes ahead")
                : null;
    }
}
