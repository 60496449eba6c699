package leme.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import leme.rules.catalogue.Reward.Signal;
import leme.rules.fact.Purpose;
import leme.rules.file.FileProblem;
import leme.rules.file.Loaded;
import leme.rules.file.YamlFile;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final String SOUND = """
            - code: offer
              issue: sales
              group: cards
              name: { ptBr: Oferta, en: Offer }
              purpose: PROMOTIONAL
              basis: CONSENT
              value: 10
              prior: 0.1
              treatments:
                - { id: sms, channel: SMS, form: FREE_TEXT, cost: 0.08, text: { ptBr: Oi, en: Hi } }
            """;

    private static final String REWARD = """
            - group: cards
              reward: { success: [CLICKED, CONVERTED], window: 7d, silentAfter: 6h, optOutCost: 25 }
            """;

    @Test
    void a_sound_catalogue_is_read() {
        Catalogue catalogue = load(SOUND).orThrow();
        assertThat(catalogue.actions())
                .singleElement()
                .satisfies(action -> assertThat(action.purpose()).isEqualTo(Purpose.PROMOTIONAL));
        assertThat(catalogue.action("offer")).isPresent();
        assertThat(catalogue.action("other")).isEmpty();
    }

    @Test
    void the_version_is_the_content() {
        assertThat(load(SOUND).orThrow().version())
                .hasSize(12)
                .isEqualTo(load(SOUND).orThrow().version())
                .isNotEqualTo(load(SOUND + "\n").orThrow().version());
    }

    @Test
    void all_faults_are_told_at_once_each_with_line_field_and_remedy() {
        List<FileProblem> problems =
                problems(SOUND.replace("value: 10", "worth: 10").replace("en: Offer", "de: Angebot"));
        assertThat(problems)
                .extracting(
                        FileProblem::line,
                        FileProblem::field,
                        problem -> problem.message().en())
                .contains(
                        tuple(7, "[0].worth", "is not known here"),
                        tuple(4, "[0].name.en", "is missing"),
                        tuple(1, "[0].value", "is missing"));
        assertThat(problems)
                .allSatisfy(problem -> assertThat(problem.remedy().en()).isNotBlank());
    }

    @Test
    void a_code_is_given_once() {
        assertThat(problems(SOUND + SOUND))
                .singleElement()
                .hasToString(
                        "actions.yaml:11: `[1].code` `offer` is already on line 1. Give each action its own code.");
    }

    @Test
    void only_consent_carries_a_promotion() {
        assertThat(messages(SOUND.replace("CONSENT", "CONTRACT")))
                .containsExactly("is `CONTRACT` although the purpose is `PROMOTIONAL`");
    }

    @Test
    void an_sms_holds_160_characters() {
        assertThat(messages(SOUND.replace("en: Hi", "en: " + "x".repeat(161))))
                .containsExactly("has 161 characters; an SMS holds 160");
    }

    @Test
    void a_template_names_its_category() {
        assertThat(messages(SOUND.replace("FREE_TEXT", "TEMPLATE, template: offer")))
                .containsExactly("is missing");
    }

    @Test
    void whatsapp_takes_offers_as_marketing_only() {
        String dressed = SOUND.replace(
                "channel: SMS, form: FREE_TEXT",
                "channel: WHATSAPP, form: TEMPLATE, template: offer, category: UTILITY");
        assertThat(messages(dressed)).containsExactly("is `UTILITY` although the purpose is `PROMOTIONAL`");
    }

    @Test
    void an_unknown_word_is_answered_with_the_known_ones() {
        assertThat(problems(SOUND.replace("PROMOTIONAL", "ADVERTISING")))
                .first()
                .satisfies(problem -> {
                    assertThat(problem.message().en()).isEqualTo("is `ADVERTISING`");
                    assertThat(problem.remedy().en()).contains("`SERVICE`", "`PROMOTIONAL`");
                });
    }

    @Test
    void broken_yaml_is_told_with_its_line() {
        assertThat(problems(SOUND + "  - [unclosed")).first().satisfies(problem -> {
            assertThat(problem.message().en()).isEqualTo("cannot be read as YAML");
            assertThat(problem.line()).isGreaterThan(10);
        });
    }

    @Test
    void a_group_says_what_counts_as_a_response_and_until_when() {
        var catalogue = load(SOUND + REWARD).orThrow();

        assertThat(catalogue.rewards().values())
                .containsExactly(new Reward(
                        Set.of(Signal.CLICKED, Signal.CONVERTED), Duration.ofDays(7), Duration.ofHours(6), 25));
        assertThat(catalogue.actions()).hasSize(1);
        assertThat(catalogue.optOutCost("no-such-group")).isZero();
        assertThat(load(SOUND + REWARD.replace(", silentAfter: 6h", ""))
                        .orThrow()
                        .rewards()
                        .values())
                .extracting(Reward::silentAfter)
                .containsExactly(Duration.ofDays(7));
    }

    @Test
    void a_reward_that_cannot_be_is_told_with_what_to_write() {
        assertThat(messages(SOUND + REWARD.replace("7d", "1w"))).containsExactly("is `1w`");
        assertThat(messages(SOUND + REWARD.replace("CLICKED", "LIKED"))).containsExactly("is `LIKED`");
        assertThat(messages(SOUND + REWARD.replace("7d", "1h")))
                .singleElement()
                .asString()
                .contains("`silentAfter`");
        assertThat(messages(SOUND + REWARD.replace("group: ", "group: un")))
                .singleElement()
                .asString()
                .contains("which has no action");
        assertThat(messages(SOUND + REWARD + REWARD)).singleElement().asString().contains("has a reward already");
    }

    private static Loaded<Catalogue> load(String text) {
        return Catalogue.load(new YamlFile("actions.yaml", text));
    }

    private static List<FileProblem> problems(String text) {
        return load(text) instanceof Loaded.Faulty<Catalogue>(var problems) ? problems : List.of();
    }

    private static List<String> messages(String text) {
        return problems(text).stream().map(problem -> problem.message().en()).toList();
    }
}
