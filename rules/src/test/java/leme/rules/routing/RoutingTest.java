package leme.rules.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import leme.rules.calendar.BrazilianHolidays;
import leme.rules.fact.Criticality;
import leme.rules.file.FileProblem;
import leme.rules.file.Loaded;
import leme.rules.file.YamlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingTest {

    private static final ZoneId BRASILIA = ZoneId.of("America/Sao_Paulo");
    private static final String SOUND = """
            costs:
              FLOW: { brl: 0.005, latencyMs: 150 }
              INTENT_BOT: { brl: 0.01, latencyMs: 250 }
              LLM: { brl: 0.06, latencyMs: 3000 }
              HUMAN: { brl: 7.5, latencyMs: 180000 }
            desk: { weekdays: "08:00-20:00", saturday: "09:00-15:00", zone: America/Sao_Paulo }
            intents:
              - { intent: fraud-report, subject: fraud, criticality: CRITICAL, bot: false, llm: false,
                  name: { ptBr: Fraude, en: Fraud } }
            """;

    @Test
    void costs_and_intents_are_read() {
        Routing routing = load(SOUND).orThrow();
        assertThat(routing.cost(RouteKind.LLM).latencyMs()).isEqualTo(3000);
        assertThat(routing.intent("fraud-report").criticality()).isEqualTo(Criticality.CRITICAL);
        assertThat(routing.intent("fraud-report").flow()).isNull();
        assertThat(routing.name("fraud-report").en()).isEqualTo("Fraud");
    }

    @Test
    void an_intent_nobody_named_goes_to_a_model_or_a_person() {
        Routing.IntentRoute route = load(SOUND).orThrow().intent("weather");
        assertThat(route.flow()).isNull();
        assertThat(route.bot()).isFalse();
        assertThat(route.llm()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T08:00, 2026-03-10T08:00",
        "2026-03-10T20:00, 2026-03-11T08:00",
        "2026-03-14T15:00, 2026-03-16T08:00",
        "2026-04-03T10:00, 2026-04-04T09:00",
    })
    void the_desk_opens_on_time_and_rests_on_holidays(LocalDateTime now, LocalDateTime opens) {
        Desk desk = load(SOUND).orThrow().desk();
        Instant at = now.atZone(BRASILIA).toInstant();
        assertThat(desk.opensAt(at)).isEqualTo(opens.atZone(BRASILIA).toInstant());
        assertThat(desk.isOpen(at)).isEqualTo(now.equals(opens));
    }

    @Test
    void a_keyword_is_a_whole_message_whatever_its_case_accents_and_punctuation() {
        Routing routing = load(SOUND + """
              - { intent: opt-out, subject: messages, criticality: NORMAL, keywords: [sair, não quero mais receber],
                  name: { ptBr: Parar, en: Stop } }
            """).orThrow();
        assertThat(routing.commanded("SAIR")).isEqualTo("opt-out");
        assertThat(routing.commanded(" Sair! ")).isEqualTo("opt-out");
        assertThat(routing.commanded("nao quero mais receber.")).isEqualTo("opt-out");
        assertThat(routing.commanded("quero sair do plano")).isNull();
        assertThat(routing.commanded("não quero mais receber a fatura em papel"))
                .isNull();
        assertThat(routing.commanded("")).isNull();
    }

    @Test
    void a_keyword_means_one_thing_and_has_words() {
        String faulty = SOUND + """
              - { intent: opt-out, subject: messages, criticality: NORMAL, keywords: [sair, SAIR!, "…"],
                  name: { ptBr: Parar, en: Stop } }
            """;
        assertThat(load(faulty))
                .isInstanceOfSatisfying(
                        Loaded.Faulty.class,
                        found -> assertThat(found.problems())
                                .extracting(problem -> ((FileProblem) problem).field())
                                .containsExactly("intents[1].keywords[1]", "intents[1].keywords[2]"));
    }

    @Test
    void every_fault_is_told() {
        String faulty = SOUND.replace("08:00-20:00", "eight to eight")
                .replace("brl: 0.06", "brl: free")
                .replace("CRITICAL", "GRAVE");
        assertThat(load(faulty))
                .isInstanceOfSatisfying(
                        Loaded.Faulty.class,
                        found -> assertThat(found.problems())
                                .extracting(problem -> ((FileProblem) problem).field())
                                .containsExactly("costs.LLM.brl", "intents[0].criticality", "desk.weekdays"));
    }

    private static Loaded<Routing> load(String text) {
        return Routing.load(new YamlFile("routing.yaml", text), BrazilianHolidays.official());
    }
}
