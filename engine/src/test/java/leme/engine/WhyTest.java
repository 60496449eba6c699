package leme.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import leme.engine.experiment.Experiment;
import leme.engine.funnel.Loss;
import leme.engine.funnel.Stage;
import leme.engine.situation.Situation;
import leme.engine.why.Account;
import leme.engine.why.Audience;
import leme.engine.why.Fate;
import leme.engine.why.Finding;
import leme.engine.why.Inquiry;
import leme.engine.why.Step;
import leme.engine.why.Teller;
import leme.engine.why.Why;
import leme.rules.fact.Action;
import leme.rules.fact.Customer;
import leme.rules.fact.Language;
import leme.rules.fact.Purpose;
import leme.rules.fact.State;
import leme.rules.why.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told of an action is what the decision did with it, and what would have to change has been tried. */
class WhyTest {

    private static final Bundle BUNDLE = Soundness.under(new Experiment("why", 0.1, 0.3));

    static LongStream seeds() {
        return LongStream.range(0, 30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_fate_and_the_reasons_told_are_those_of_the_decision(long seed) {
        var situation = DecidePropertiesTest.situation(new Random(seed));
        var decision = Decide.decide(situation, BUNDLE, seed);

        for (var action : some(seed)) {
            var why = why(situation, BUNDLE, seed, action.code());
            var lost = decision.suppressed().stream()
                    .filter(loss -> loss.action().equals(action.code()))
                    .findFirst();
            boolean chosen =
                    decision.chosen() != null && decision.chosen().action().equals(action.code());
            assertThat(why.fate() == Fate.CHOSEN).isEqualTo(chosen);
            assertThat(why.fate() == Fate.VETOED || why.fate() == Fate.NOT_THEN)
                    .isEqualTo(
                            lost.map(Loss::stage).filter(Stage.GOVERN::equals).isPresent());
            if (why.fate() == Fate.VETOED) {
                assertThat(reasons(lost.orElseThrow()))
                        .containsAll(said(why, Finding.Effect.VETO))
                        .isSubsetOf(said(why, Finding.Effect.VETO, Finding.Effect.DELAY));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void when_only_time_must_pass_the_instant_told_is_the_first_that_permits(long seed) {
        var situation = DecidePropertiesTest.situation(new Random(seed));

        for (var action : some(seed)) {
            var why = why(situation, BUNDLE, seed, action.code());
            boolean waits = !why.plan().steps().isEmpty()
                    && why.plan().steps().stream().allMatch(step -> step.kind() == Step.Kind.WAIT);
            if (why.plan().from() != null && waits) {
                var from = why.plan().from();
                assertThat(why(Situations.at(situation, from), BUNDLE, seed, action.code())
                                .fate())
                        .isNotEqualTo(Fate.VETOED);
                assertThat(why(Situations.at(situation, from.minusSeconds(1)), BUNDLE, seed, action.code())
                                .fate())
                        .isEqualTo(Fate.VETOED);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_account_has_sentences_and_the_customers_shows_no_works(long seed) {
        var situation = DecidePropertiesTest.situation(new Random(seed));

        for (var action : some(seed)) {
            var why = why(situation, BUNDLE, seed, action.code());
            for (var language : Language.values()) {
                assertThat(Teller.tell(why, BUNDLE, Audience.AUDITOR, language).summary())
                        .isNotBlank();
                var customer = Teller.tell(why, BUNDLE, Audience.CUSTOMER, language);
                assertThat(customer.silent()).isEmpty();
                assertThat(sentences(customer))
                        .allSatisfy(text -> assertThat(text)
                                .isNotBlank()
                                .doesNotContain("`", "_", "{", "null", "in-debt", "block-listed")
                                .endsWith("."));
            }
        }
    }

    @Test
    void tenure_is_told_with_what_it_was_and_what_was_needed() {
        var young =
                new Customer("c-1", State.SP, 1985, Language.PT_BR, "standard", Set.of(), Set.of("in-debt"), 3, 120);
        var why = why(Situations.outbound().as(young).build(), "gold-card");

        var auditor = Teller.tell(why, Soundness.BUNDLE, Audience.AUDITOR, Language.EN);
        var tenure = auditor.rules().stream()
                .filter(rule -> rule.finding().rule().citation().reason().equals("GOLD_CARD_TENURE"))
                .flatMap(rule -> rule.conditions().stream())
                .filter(condition -> "tenure (months)".equals(condition.subject()))
                .findFirst()
                .orElseThrow();
        assertThat(tenure)
                .extracting(
                        Condition::text, Condition::actual, Condition::operator, Condition::bound, Condition::source)
                .containsExactly("tenure (months): 3; needed ≥ 6", "3", "<", "6", "customer.tenureMonths < 6");
        assertThat(Teller.tell(why, Soundness.BUNDLE, Audience.AGENT, Language.PT_BR)
                        .changes())
                .extracting(Account.Change::text)
                .containsExactly(
                        "o cliente completar 6 meses de casa", "a marca “in-debt” sair do cadastro do cliente");
        assertThat(Teller.tell(why, Soundness.BUNDLE, Audience.CUSTOMER, Language.PT_BR)
                        .changes())
                .as("a mark is not the customer's to lift, and half of what is needed would be a false hope")
                .isEmpty();
    }

    @Test
    void an_open_complaint_must_be_closed_and_then_a_week_pass() {
        var why = why(
                Situations.outbound().complaining("refund", Duration.ofDays(9)).build(), "gold-card");

        assertThat(why.plan().enough()).isTrue();
        assertThat(why.plan().from()).isEqualTo(Situations.WEDNESDAY.plus(Duration.ofDays(7)));
        assertThat(Teller.tell(why, Soundness.BUNDLE, Audience.CUSTOMER, Language.EN)
                        .changes())
                .extracting(Account.Change::text)
                .containsExactly("Your complaint of 9 November 2026, 14:00 is resolved.", "After that, 7 days pass.");
    }

    @Test
    void a_promotion_without_consent_needs_one_in_the_very_channel() {
        var why = why(Situations.outbound().without(Purpose.PROMOTIONAL).build(), "gold-card");

        assertThat(why.plan().enough()).isTrue();
        assertThat(why.plan().steps()).extracting(Step::kind).containsExactly(Step.Kind.CONSENT);
        assertThat(Teller.tell(why, Soundness.BUNDLE, Audience.AGENT, Language.EN)
                        .changes())
                .extracting(Account.Change::text)
                .containsExactly("the customer's consent to promotion on WhatsApp");
    }

    @Test
    void at_night_the_chosen_one_is_told_with_its_hour_and_the_rule_that_delays_it() {
        var night =
                Situations.outbound().at(Instant.parse("2026-11-19T02:30:00Z")).build();
        var chosen = Decide.decide(night, Soundness.BUNDLE, 0).chosen();
        assertThat(chosen).isNotNull();

        var why = why(night, chosen.action());

        assertThat(why.fate()).isEqualTo(Fate.CHOSEN);
        assertThat(why.spoke()).extracting(Finding::effect).contains(Finding.Effect.DELAY);
        assertThat(Teller.tell(why, Soundness.BUNDLE, Audience.AGENT, Language.PT_BR)
                        .summary())
                .endsWith("Sai a partir de 19 de novembro de 2026, 09:00.");
    }

    @Test
    void the_outranked_hear_what_propensity_they_lacked() {
        var why = why(Situations.outbound().build(), "gold-card");

        assertThat(why.fate()).isEqualTo(Fate.OUTRANKED);
        assertThat(Teller.tell(why, Soundness.BUNDLE, Audience.AGENT, Language.EN)
                        .summary())
                .contains("behind “Personal loan”. It needed a propensity ≥ ");
    }

    @Test
    void a_rule_that_kept_silent_shows_which_of_its_conditions_did_not_hold() {
        var why = why(Situations.outbound().build(), "gold-card");

        var tenure = Teller.tell(why, Soundness.BUNDLE, Audience.AUDITOR, Language.PT_BR).silent().stream()
                .filter(rule -> rule.finding().rule().citation().reason().equals("GOLD_CARD_TENURE"))
                .findFirst()
                .orElseThrow();
        assertThat(tenure.conditions())
                .extracting(Condition::held, Condition::text)
                .containsExactly(
                        tuple(true, "ação: gold-card"),
                        tuple(false, "tempo de casa (meses): 36; a regra trata de < 6"));
    }

    @Test
    void an_action_that_the_catalogue_does_not_know_has_no_why() {
        assertThat(Inquiry.into(Situations.outbound().build(), Soundness.BUNDLE, 0, "no-such-action"))
                .isEmpty();
    }

    private static Why why(Situation situation, String code) {
        return why(situation, Soundness.BUNDLE, 0, code);
    }

    private static Why why(Situation situation, Bundle bundle, long seed, String code) {
        return Inquiry.into(situation, bundle, seed, code).orElseThrow();
    }

    /** Every seventh action of the catalogue, beginning elsewhere for each seed. */
    private static List<Action> some(long seed) {
        var all = BUNDLE.catalogue().actions();
        return LongStream.range(0, all.size())
                .filter(index -> index % 7 == seed % 7)
                .mapToObj(index -> all.get((int) index))
                .toList();
    }

    private static Set<String> said(Why why, Finding.Effect... effects) {
        return why.spoke().stream()
                .filter(finding -> List.of(effects).contains(finding.effect()))
                .map(finding -> finding.rule().citation().reason())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> reasons(Loss lost) {
        return lost.reasons().stream()
                .map(reason -> reason.code())
                .filter(code -> !code.equals("CANNOT_WAIT") && !code.equals("NOT_THEN"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> sentences(Account account) {
        var texts = new ArrayList<String>();
        texts.add(account.summary());
        account.rules().forEach(rule -> texts.add(rule.text()));
        account.changes().forEach(change -> texts.add(change.text()));
        return texts;
    }
}
