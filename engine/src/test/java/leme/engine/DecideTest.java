package leme.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import leme.engine.experiment.Choose;
import leme.engine.experiment.Experiment;
import leme.engine.explanation.Explanation;
import leme.engine.funnel.Loss;
import leme.engine.funnel.OwnReason;
import leme.engine.funnel.Reason;
import leme.engine.funnel.Stage;
import leme.engine.treatment.Placed;
import leme.rules.fact.Channel;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Purpose;
import leme.rules.fact.Treatment.Form;
import leme.rules.routing.RouteKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The scenes the product exists for, on the shipped rules and catalogue, with models that read what they are told. */
class DecideTest {

    @RegisterExtension
    final Soundness sound = new Soundness();

    @Test
    void a_refund_complaint_is_answered_by_a_person_and_never_with_a_sales_pitch() {
        var decision = sound.decide(
                Situations.reply(FakeReader.REFUND_COMPLAINT).limit(20).build());

        assertThat(decision.route()).isNotNull();
        assertThat(decision.route().kind()).isEqualTo(RouteKind.HUMAN);
        assertThat(decision.actions())
                .isNotEmpty()
                .noneMatch(placed -> placed.purpose().isCommercial());
        assertThat(decision.chosen()).isNotNull();
        assertThat(decision.chosen().issue()).isEqualTo("service");
    }

    @Test
    void an_open_complaint_silences_promotions_even_under_a_good_morning() {
        var decision = sound.decide(Situations.reply(FakeReader.GREETING)
                .complaining("refund", Duration.ofDays(2))
                .limit(20)
                .build());

        assertThat(decision.actions()).noneMatch(placed -> placed.purpose().isCommercial());
        assertThat(decision.suppressed())
                .filteredOn(loss -> loss.purpose() == Purpose.PROMOTIONAL && loss.stage() == Stage.GOVERN)
                .isNotEmpty()
                .allSatisfy(loss ->
                        assertThat(loss.reasons()).extracting(Reason::code).contains("OPEN_COMPLAINT"));
    }

    @Test
    void a_customer_who_agreed_and_is_content_may_hear_an_offer_after_the_answer() {
        var decision =
                sound.decide(Situations.reply(FakeReader.GREETING).limit(20).build());

        assertThat(decision.actions()).first().matches(placed -> placed.purpose() == Purpose.SERVICE);
        assertThat(decision.actions()).anyMatch(placed -> placed.purpose() == Purpose.PROMOTIONAL);
    }

    @Test
    void without_consent_there_is_no_promotion_and_the_reason_cites_the_law() {
        var decision = sound.decide(
                Situations.outbound().without(Purpose.PROMOTIONAL).limit(20).build());

        assertThat(decision.actions()).noneMatch(placed -> placed.purpose() == Purpose.PROMOTIONAL);
        assertThat(decision.suppressed())
                .filteredOn(loss -> loss.purpose() == Purpose.PROMOTIONAL && loss.stage() == Stage.GOVERN)
                .isNotEmpty()
                .allSatisfy(loss -> assertThat(loss.reasons())
                        .anySatisfy(reason -> assertThat(reason.legalBasis()).contains("LGPD")));
    }

    @Test
    void when_nothing_is_known_service_goes_and_promotions_stay() {
        var decision = sound.decide(Situations.reply(FakeReader.REFUND_QUESTION)
                .knowing(CustomerFile.missing("both stores are away"))
                .limit(20)
                .build());

        assertThat(decision.chosen()).isNotNull();
        assertThat(decision.chosen().purpose()).isEqualTo(Purpose.SERVICE);
        assertThat(decision.actions()).noneMatch(placed -> placed.purpose().isCommercial());
    }

    @Test
    void an_offer_by_consent_carries_the_receipt_of_that_consent() {
        var decision = sound.decide(Situations.outbound().build());

        assertThat(decision.chosen()).isNotNull();
        assertThat(decision.explanation().receipt()).isNotNull().satisfies(receipt -> {
            assertThat(receipt.article()).isEqualTo("LGPD art. 7, I");
            assertThat(receipt.consentProof()).isEqualTo("sha256:consent-form-7");
        });
    }

    @Test
    void outside_the_window_whatsapp_speaks_in_templates() {
        var decision = sound.decide(Situations.outbound().limit(20).build());

        assertThat(decision.actions())
                .isNotEmpty()
                .allSatisfy(placed -> assertThat(placed.form()).isEqualTo(Form.TEMPLATE));
    }

    @Test
    void an_offer_at_night_waits_for_the_morning() {
        var night = Instant.parse("2026-11-19T01:40:00Z");

        var decision = sound.decide(
                Situations.outbound().on(Channel.SMS).at(night).limit(20).build());

        assertThat(decision.actions())
                .filteredOn(placed -> placed.purpose() == Purpose.PROMOTIONAL)
                .isNotEmpty()
                .allSatisfy(placed -> assertThat(placed.sendAfter()).isAfter(night));
    }

    @Test
    void the_control_group_receives_nothing_commercial_and_the_decision_says_so() {
        var everybody = new Experiment("holdout", 1, 0);

        var decision = sound.decide(Situations.outbound().limit(20).build(), everybody, 1);

        assertThat(decision.stamp().arm()).isEqualTo(Choose.CONTROL);
        assertThat(decision.actions()).noneMatch(placed -> placed.purpose().isCommercial());
        assertThat(decision.suppressed())
                .filteredOn(loss -> loss.stage() == Stage.CHOOSE)
                .extracting(loss -> loss.reasons().getFirst().code())
                .isNotEmpty()
                .containsOnly(OwnReason.CONTROL_GROUP.name());
    }

    @Test
    void exploration_logs_the_probability_of_what_it_chose() {
        var exploring = new Experiment("explore", 0, 0.5);
        var situation = Situations.outbound().limit(20).build();
        int arms = sound.decide(situation).actions().size();

        for (long seed = 0; seed < 200; seed++) {
            var decision = sound.decide(situation, exploring, seed);
            assertThat(decision.chosen()).isNotNull();
            assertThat(decision.chosen().selectionProbability()).isNotNull();
            double expected = decision.stamp().explored() ? 0.5 / arms : 0.5 + 0.5 / arms;
            assertThat(decision.chosen().selectionProbability().value()).isEqualTo(expected);
        }
    }

    @Test
    void what_was_asked_for_is_never_left_to_chance() {
        var wild = new Experiment("explore", 0, 1);
        var situation = Situations.reply(FakeReader.REFUND_QUESTION).build();
        var expected = sound.decide(situation).chosen();

        for (long seed = 0; seed < 50; seed++) {
            assertThat(sound.decide(situation, wild, seed).chosen()).isEqualTo(expected);
        }
    }

    @Test
    void the_same_situation_bundle_and_seed_give_the_same_decision() {
        var situation = Situations.outbound().limit(20).build();
        var exploring = new Experiment("explore", 0.1, 0.3);

        for (long seed = 0; seed < 50; seed++) {
            assertThat(sound.decide(situation, exploring, seed)).isEqualTo(sound.decide(situation, exploring, seed));
        }
    }

    @Test
    void the_funnel_only_narrows() {
        var decision =
                sound.decide(Situations.reply(FakeReader.GREETING).limit(20).build());

        assertThat(decision.explanation().funnel())
                .extracting(Explanation.Left::actions)
                .isSortedAccordingTo((a, b) -> Integer.compare(b, a));
    }

    @Test
    void both_texts_exist_in_both_languages_and_name_no_class() {
        var explanation = sound.decide(
                        Situations.reply(FakeReader.REFUND_COMPLAINT).build())
                .explanation();

        assertThat(Set.of(
                        explanation.customer().ptBr(),
                        explanation.customer().en(),
                        explanation.auditor().ptBr(),
                        explanation.auditor().en()))
                .hasSize(4)
                .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("leme.", "null", "@"));
    }

    @Test
    void the_best_answer_comes_first_and_ranks_count_from_one() {
        var actions = sound.decide(
                        Situations.reply(FakeReader.GREETING).limit(5).build())
                .actions();

        assertThat(actions).extracting(Placed::rank).startsWith(1).isSorted();
    }

    @Test
    void an_action_that_answers_nothing_is_not_proposed() {
        var decision =
                sound.decide(Situations.reply(FakeReader.GREETING).limit(20).build());

        assertThat(decision.suppressed())
                .filteredOn(loss -> loss.stage() == Stage.PROPOSE)
                .extracting(Loss::action)
                .contains("refund-status");
    }
}
