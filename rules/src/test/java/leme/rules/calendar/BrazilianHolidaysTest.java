package leme.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import leme.rules.fact.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrazilianHolidaysTest {

    private final BrazilianHolidays official = BrazilianHolidays.official();

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, Confraternização Universal",
        "2026-04-03, Paixão de Cristo",
        "2027-03-26, Paixão de Cristo",
        "2026-04-21, Tiradentes",
        "2026-05-01, Dia do Trabalhador",
        "2026-09-07, Independência do Brasil",
        "2026-10-12, Nossa Senhora Aparecida",
        "2026-11-02, Finados",
        "2026-11-15, Proclamação da República",
        "2026-11-20, Consciência Negra",
        "2026-12-25, Natal"
    })
    void the_nation_rests_on_its_holidays(LocalDate day, String name) {
        assertThat(official.on(day, null)).isEqualTo(name);
    }

    @Test
    void black_awareness_is_national_since_2024() {
        assertThat(official.on(LocalDate.of(2023, 11, 20), null)).isNull();
        assertThat(official.on(LocalDate.of(2024, 11, 20), null)).isEqualTo("Consciência Negra");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-17", "2026-06-04", "2026-02-18", "2026-04-05"})
    void optional_days_and_easter_sunday_are_no_holidays(LocalDate day) {
        assertThat(official.on(day, null)).isNull();
    }

    @Test
    void optional_days_count_if_asked_for() {
        BrazilianHolidays generous = BrazilianHolidays.withOptionalDays();
        assertThat(generous.on(LocalDate.of(2026, 2, 17), null)).isEqualTo("Carnaval");
        assertThat(generous.on(LocalDate.of(2026, 6, 4), null)).isEqualTo("Corpus Christi");
    }

    @Test
    void a_state_rests_on_its_own_date_alone() {
        LocalDate july9 = LocalDate.of(2026, 7, 9);
        assertThat(official.on(july9, State.SP)).isEqualTo("Revolução Constitucionalista");
        assertThat(official.on(july9, State.RJ)).isNull();
        assertThat(official.on(july9, null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-13, ES, Nossa Senhora da Penha",
        "2027-04-05, ES, Nossa Senhora da Penha",
        "2026-02-17, RJ, Terça-feira de Carnaval",
        "2026-11-30, DF, Dia do Evangélico"
    })
    void states_rest_on_further_days_of_their_own(LocalDate day, State state, String name) {
        assertThat(official.on(day, state)).isEqualTo(name);
        assertThat(official.on(day, State.SP)).isNull();
    }

    @Test
    void every_state_rests_on_national_holidays() {
        assertThat(State.values())
                .allSatisfy(state -> assertThat(official.on(LocalDate.of(2026, 12, 25), state))
                        .isEqualTo("Natal"));
    }
}
