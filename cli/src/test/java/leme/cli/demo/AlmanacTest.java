package leme.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import leme.client.model.State;
import leme.rules.calendar.BrazilianHolidays;
import leme.rules.fact.Holidays;
import org.junit.jupiter.api.Test;

class AlmanacTest {

    @Test
    void theWorkdayIsAWednesdayThatIsOverInAllOfBrazil() {
        var first = LocalDate.of(2026, 1, 1);
        assertThat(IntStream.range(0, 60).mapToObj(first::plusDays)).allSatisfy(today -> {
            var almanac = Almanac.before(today, List.of(State.SP), Holidays.NONE);
            assertThat(almanac.workday()).isBeforeOrEqualTo(today.minusDays(2));
            assertThat(almanac.workday().getDayOfWeek()).isEqualTo(DayOfWeek.WEDNESDAY);
            assertThat(almanac.sunday().getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
            assertThat(almanac.sunday()).isBefore(almanac.workday());
        });
    }

    @Test
    void aWednesdayThatIsAHolidaySomewhereIsPassedOver() {
        var afterNewYear = LocalDate.of(2025, 1, 6);
        assertThat(Almanac.before(afterNewYear, List.of(State.SP), BrazilianHolidays.official())
                        .workday())
                .isBefore(LocalDate.of(2024, 12, 25));
    }

    @Test
    void timesAreOnTheCustomersClock() {
        var almanac = new Almanac(LocalDate.of(2026, 11, 18), LocalDate.of(2026, 11, 15));
        assertThat(almanac.instant(Day.Kind.WORKDAY, LocalTime.of(22, 40), State.AC))
                .isEqualTo(Instant.parse("2026-11-19T03:40:00Z"));
        assertThat(almanac.instant(Day.Kind.SUNDAY, LocalTime.NOON, null))
                .isEqualTo(Instant.parse("2026-11-15T15:00:00Z"));
    }
}
