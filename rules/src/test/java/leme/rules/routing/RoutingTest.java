package leme.rules.routing;

import static org.assertj.core.api.Assertions.assertThat;

import leme.rules.calendar.BrazilianHolidays;
import leme.rules.fact.Criticality;
import leme.rules.file.FileProblem;
import leme.rules.file.Loaded;
import leme.rules.file.YamlFile;
import org.junit.jupiter.api.Test;

class RoutingTest {

    private static final String SOUND = """
            costs:
              FLOW: { brl: 0.005, latencyMs: 150 }
              INTENT_BOT: { brl: 0.01, latencyMs: 250 }
              LLM: { brl: 0.06, latencyMs: 3000 }
              HUMAN: { brl: 7.5, latencyMs: 180000 }
            queues: [ { queue: service, hours: { weekdays: "08:00-20:00", saturday: "09:00-15:00" } } ]
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
                                .containsExactly(
                                        "costs.LLM.brl", "intents[0].criticality", "queues[0].hours.weekdays"));
    }

    private static Loaded<Routing> load(String text) {
        return Routing.load(new YamlFile("routing.yaml", text), BrazilianHolidays.official());
    }
}
