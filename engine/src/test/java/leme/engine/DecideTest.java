package leme.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import leme.engine.experiment.Choose;
import leme.engine.experiment.Experiment;
import leme.engine.experiment.Exploration.Thompson;
import leme.engine.experiment.Exploring;
import leme.engine.experiment.Exploring.Chance;
import leme.engine.experiment.Restraint;
import leme.engine.experiment.SelectionProbability;
import leme.engine.explanation.Explanation;
import leme.engine.funnel.Loss;
import leme.engine.funnel.OwnReason;
import leme.engine.funnel.Reason;
import leme.engine.funnel.Stage;
import leme.engine.situation.Situation;
import leme.engine.treatment.Placed;
import leme.models.propensity.Doubt;
import leme.models.propensity.Profile;
import leme.models.propensity.Propensities;
import leme.rules.fact.Channel;
import leme.rules.fact.Customer;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Language;
import leme.rules.fact.Purpose;
import leme.rules.fact.State;
import leme.rules.fact.Treatment.Form;
import leme.rules.fact.Understanding;
import leme.rules.routing.RouteKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The scenes the product exists for, on the shipped rules and catalogue, with models that read what they are told. */
class DecideTest {

    private static final Customer VULNERABLE =
            new Customer("c-1", State.SP, 1985, Language.PT_BR, "standard", Set.of(), Set.of("vulnerable"), 36, 120);

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
    void thompson_sampling_chooses_as_often_as_the_decision_says() {
        var situation = Situations.outbound().limit(20).build();
        var bundle = Soundness.under(new Experiment("learn", 0, new Thompson(0.05, 5)), new Doubtful());
        var told = exploring(sound.decide(situation, bundle, 0)).chances();
        var chosen = new TreeMap<String, Integer>();
        int seeds = 1_500;

        for (long seed = 0; seed < seeds; seed++) {
            var decision = sound.decide(situation, bundle, seed);
            var first = Objects.requireNonNull(decision.chosen());
            assertThat(exploring(decision).chances()).isEqualTo(told);
            assertThat(told)
                    .contains(new Chance(
                            first.action(),
                            Objects.requireNonNull(first.selectionProbability()).value()));
            chosen.merge(first.action(), 1, Integer::sum);
        }

        assertThat(told).hasSizeGreaterThan(4).allSatisfy(chance -> {
            double expected = chance.selectionProbability() * seeds;
            assertThat(chance.selectionProbability()).isPositive();
            assertThat((double) chosen.getOrDefault(chance.action(), 0))
                    .isCloseTo(expected, within(4.5 * Math.sqrt(expected) + 1));
        });
        assertThat(told.stream().mapToDouble(Chance::selectionProbability).sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void exploration_chooses_only_among_what_governance_allowed() {
        var situation = Situations.outbound().limit(20).build();
        var allowed =
                sound.decide(situation).actions().stream().map(Placed::action).toList();
        var bundle = Soundness.under(new Experiment("wild", 0, new Thompson(1, 1e9)), new Doubtful());

        for (long seed = 0; seed < 100; seed++) {
            assertThat(allowed)
                    .contains(Objects.requireNonNull(
                                    sound.decide(situation, bundle, seed).chosen())
                            .action());
        }
    }

    @Test
    void nothing_is_left_to_chance_with_the_vulnerable_those_who_complain_critical_subjects_and_the_control_group() {
        var wild = new Experiment("wild", 0, new Thompson(1, 1e9));

        assertThat(restraint(Situations.outbound().as(VULNERABLE).build(), wild))
                .isEqualTo(Restraint.VULNERABLE);
        assertThat(restraint(Situations.reply(FakeReader.REFUND_COMPLAINT).build(), wild))
                .isEqualTo(Restraint.COMPLAINT);
        assertThat(restraint(Situations.outbound().build(), new Experiment("all", 1, new Thompson(1, 1e9))))
                .isEqualTo(Restraint.CONTROL_GROUP);
        assertThat(restraint(Situations.reply(FakeReader.REFUND_QUESTION).build(), wild))
                .isIn(Restraint.SERVICE, Restraint.CRITICAL_SUBJECT);
    }

    private Restraint restraint(Situation situation, Experiment experiment) {
        var decision = sound.decide(situation, Soundness.under(experiment, new Doubtful()), 7);
        var chosen = decision.chosen();
        if (chosen != null) {
            assertThat(chosen.selectionProbability()).isEqualTo(SelectionProbability.CERTAIN);
        }
        assertThat(decision.stamp().explored()).isFalse();
        return Objects.requireNonNull(exploring(decision).restraint());
    }

    private static Exploring exploring(Decision decision) {
        return Objects.requireNonNull(decision.stamp().exploring());
    }

    @Test
    void who_opts_out_costs_what_the_group_declares() {
        var situation = Situations.outbound().limit(20).build();
        var bundle = Soundness.under(Experiment.NONE, new Doubtful());

        var before = sound.decide(situation).actions();
        var after = sound.decide(situation, bundle, 0).actions();

        after.forEach(placed -> before.stream()
                .filter(same -> same.action().equals(placed.action()))
                .forEach(same -> assertThat(placed.score().cost())
                        .isCloseTo(
                                same.score().cost()
                                        + Doubtful.OPT_OUT * bundle.catalogue().optOutCost(placed.group()),
                                within(1e-12))));
        assertThat(after).anyMatch(placed -> bundle.catalogue().optOutCost(placed.group()) > 0);
    }

    /** Believes the catalogue, but not firmly. */
    private static final class Doubtful implements Propensities {

        static final double OPT_OUT = 0.002;

        @Override
        public Score score(String action, String group, double prior, Profile profile) {
            return new Score(prior, List.of(), new Trained(prior, 0.7), new Doubt(0.5, 0.7), OPT_OUT);
        }

        @Override
        public String version() {
            return "doubtful";
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
    void several_things_asked_for_are_all_answered_and_the_most_critical_leads() {
        var decision = sound.decide(
                Situations.reply(FakeReader.REFUND_AND_BILL).limit(5).build());

        assertThat(Objects.requireNonNull(decision.understanding()))
                .returns("refund-status", Understanding::intent)
                .satisfies(read -> assertThat(read.alsoAsks())
                        .extracting(Understanding.Scored::intent)
                        .containsExactly("invoice-copy"));
        assertThat(Objects.requireNonNull(decision.route()).target()).isEqualTo("refund-tracking");
        assertThat(decision.actions()).extracting(Placed::action).contains("refund-status", "invoice-copy");
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
