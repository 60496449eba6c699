package leme.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentTest {

    private static final ZoneId BRASILIA = ZoneId.of("America/Sao_Paulo");
    private static final Hours DAYTIME = Hours.weekdays(9, 21).saturdays(10, 16);
    private static final Holidays CHRISTMAS = (day, state) -> day.equals(LocalDate.of(2026, 12, 25)) ? "Natal" : null;

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T10:00, 2026-03-10T10:00",
        "2026-03-10T08:59, 2026-03-10T09:00",
        "2026-03-10T21:00, 2026-03-11T09:00",
        "2026-03-13T21:30, 2026-03-14T10:00",
        "2026-03-14T16:00, 2026-03-16T09:00",
        "2026-03-15T12:00, 2026-03-16T09:00",
        "2026-12-25T12:00, 2026-12-26T10:00",
    })
    void the_next_permitted_time_is_now_or_the_next_opening(LocalDateTime now, LocalDateTime next) {
        assertThat(moment(now).next(DAYTIME)).isEqualTo(next.atZone(BRASILIA).toInstant());
    }

    @Test
    void the_clock_is_the_customers() {
        Customer inAcre = new Customer("a", State.AC, null, Language.PT_BR, "", Set.of(), Set.of(), 0, 0);
        Moment moment = Moment.of(Instant.parse("2026-03-10T13:00:00Z"), inAcre, Holidays.NONE);
        assertThat(moment.hour()).isEqualTo(8);
        assertThat(moment.next(DAYTIME)).isEqualTo(Instant.parse("2026-03-10T14:00:00Z"));
    }

    @Test
    void what_lies_ahead_was_no_time_ago() {
        Moment moment = moment(LocalDateTime.of(2026, 3, 10, 10, 0));
        assertThat(moment.daysSince(moment.at().plusSeconds(86_400 * 3))).isZero();
        assertThat(moment.hoursSince(moment.at().minusSeconds(7_199))).isEqualTo(1);
    }

    @Test
    void tomorrow_begins_at_midnight_of_the_customer() {
        Moment moment = moment(LocalDateTime.of(2026, 3, 10, 23, 59));
        assertThat(moment.startOfDay(1).atOffset(ZoneOffset.ofHours(-3)).toLocalDateTime())
                .isEqualTo(LocalDateTime.of(2026, 3, 11, 0, 0));
    }

    @Test
    void hours_that_never_open_are_refused() {
        assertThatThrownBy(() -> Hours.weekdays(9, 9)).hasMessageContaining("never open");
        assertThatThrownBy(() -> Hours.weekdays(21, 9)).hasMessageContaining("`1260` to `540`");
    }

    private static Moment moment(LocalDateTime local) {
        return Moment.of(local.atZone(BRASILIA), null, CHRISTMAS);
    }
}
