package leme.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import leme.rules.fact.Action;
import leme.rules.fact.Candidate;
import leme.rules.fact.Case;
import leme.rules.fact.Channel;
import leme.rules.fact.Complaint;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Known;
import leme.rules.fact.LegalBasis;
import leme.rules.fact.Placement;
import leme.rules.fact.Purpose;
import leme.rules.fact.Texts;
import leme.rules.fact.Treatment;
import leme.rules.verdict.Citation;
import leme.rules.verdict.Selector;
import leme.rules.verdict.Verdict.Adjustment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulePackTest {

    private static final RuleSource REASONS = new RuleSource("test/reasons.yaml", """
            SAID:
              customer: { ptBr: Dito., en: Said. }
              auditor: { ptBr: Foi dito., en: It was said. }
            """);
    private static final Case QUESTION = on(Instant.parse("2026-03-11T13:00:00Z"));

    @Test
    void a_verdict_cites_its_rule() {
        RulePack pack = compile(lever("1.5"));
        assertThat(pack.govern(QUESTION))
                .containsExactly(
                        new Adjustment(new Citation("A rule", "test", "SAID", "LGPD art. 7, I"), Selector.all(), 1.5));
    }

    @Test
    void rules_and_reasons_can_be_looked_up() {
        RulePack pack = compile(lever("1.5"));
        assertThat(pack.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.name()).isEqualTo("A rule");
            assertThat(rule.owner()).isEqualTo("tester");
            assertThat(rule.satisfies()).isEqualTo("a test");
            assertThat(rule.validity()).isEqualTo(new Validity(LocalDate.of(2026, 3, 11), LocalDate.of(2026, 3, 12)));
            assertThat(rule.file()).isEqualTo("test/rules.drl");
            assertThat(rule.line()).isEqualTo(5);
        });
        assertThat(pack.reason("SAID"))
                .hasValueSatisfying(texts -> assertThat(texts.customer().en()).isEqualTo("Said."));
        assertThat(pack.reason("UNSAID")).isEmpty();
    }

    @Test
    void a_pack_without_a_rule_would_permit_everything_and_is_refused() {
        assertThat(RulePack.compile(List.of()))
                .isInstanceOfSatisfying(
                        Compilation.Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .singleElement()
                                .satisfies(problem ->
                                        assertThat(problem.message().en()).contains("holds no rule")));
        assertThat(RulePack.compile(List.of(new RuleSource("test/rules.drl", "package leme.policy.test\n"))))
                .isInstanceOf(Compilation.Rejected.class);
    }

    /** Drools writes the frame of a thousand rules as several classes. */
    @Test
    @Timeout(120)
    void a_policy_may_hold_a_thousand_rules() {
        RuleSource one = lever("1.5");
        int rule = one.text().indexOf("rule \"");
        String many = one.text().substring(0, rule)
                + IntStream.range(0, 1_000)
                        .mapToObj(index -> one.text()
                                .substring(rule)
                                .replace("A rule", "Rule " + index)
                                .replace("1.5", "1." + (1000 + index)))
                        .collect(Collectors.joining("\n"));
        RulePack pack = compile(new RuleSource(one.path(), many));
        assertThat(pack.govern(QUESTION)).hasSize(1_000);
    }

    @Test
    void the_version_is_the_content() {
        RulePack one = compile(lever("1.5"));
        RulePack same = compile(lever("1.5"));
        RulePack other = compile(lever("1.6"));
        assertThat(one.version()).hasSize(12).isEqualTo(same.version()).isNotEqualTo(other.version());
    }

    @Test
    void a_policy_that_did_not_change_is_not_compiled_again() {
        RulePack pack = compile(lever("1.5"));
        CompiledPolicy.Build same = CompiledPolicy.of(List.of(lever("1.5")), pack.rules());
        assertThat(same).isEqualTo(CompiledPolicy.of(List.of(lever("1.5")), pack.rules()));
        assertThat(CompiledPolicy.of(List.of(lever("1.6")), pack.rules())).isNotEqualTo(same);
        assertThat(pack.govern(QUESTION)).hasSize(1);
    }

    @Test
    void a_rule_that_fails_is_named_and_its_case_has_no_verdicts() {
        RulePack pack = compile(lever("99"));
        assertThatThrownBy(() -> pack.govern(QUESTION))
                .isInstanceOf(RuleFailure.class)
                .hasMessage("rule \"A rule\" failed: lever `99.0` is outside 0.1 to 10")
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-11T02:59:59Z, 0",
        "2026-03-11T03:00:00Z, 1",
        "2026-03-13T02:59:59Z, 1",
        "2026-03-13T03:00:00Z, 0",
    })
    void a_rule_speaks_on_its_days_in_brasilia_only(Instant at, int verdicts) {
        RulePack pack = compile(lever("1.5"));
        assertThat(pack.govern(on(at))).hasSize(verdicts);
    }

    @Test
    void a_rule_that_does_not_count_today_cannot_fail_either() {
        RulePack pack = compile(lever("99"));
        assertThat(pack.govern(on(Instant.parse("2026-04-01T12:00:00Z")))).isEmpty();
    }

    @Test
    @Timeout(60)
    void a_case_that_fires_without_end_fails_closed_and_in_bounded_time() {
        List<Complaint> many = IntStream.range(0, 10_001)
                .mapToObj(number -> new Complaint("c" + number, "order", Channel.SMS, QUESTION.at(), null))
                .toList();
        CustomerFile missing = CustomerFile.missing("test");
        CustomerFile file = new CustomerFile(
                missing.customer(), missing.consents(), Known.fresh(many), missing.contacts(), missing.conversations());
        Case question = new Case(QUESTION.at(), Placement.REPLY, Channel.SMS, file, null, List.of());
        RuleSource rules = lever("1.5");
        RuleSource each = new RuleSource(rules.path(), rules.text().replace("Request( isReply() )", "Complaint()"));
        RulePack pack = compile(each);
        assertThatThrownBy(() -> pack.govern(question))
                .isInstanceOf(RuleFailure.class)
                .hasMessageContaining("fired 10000 times");
    }

    @Test
    void two_rules_of_one_name_are_refused() {
        RuleSource rules = lever("1.5");
        RuleSource again = new RuleSource("test/again.drl", rules.text());
        assertThat(RulePack.compile(List.of(rules, again, REASONS)))
                .isInstanceOfSatisfying(
                        Compilation.Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .singleElement()
                                .satisfies(
                                        problem -> assertThat(problem.message().en())
                                                .isEqualTo("has the name of a rule in test/again.drl")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Source( part == Source.Part.CUSTOMER, state == Source.State.MISSING ) ; 1",
                "Source( part == Source.Part.CUSTOMER, state == Source.State.FRESH ) ; 0",
                "not Source( state == Source.State.FRESH ) ; 1",
                "Source( state == Source.State.FRESH || ageMinutes == 0 ) ; 1",
                "Proposal( code == \"gold-card\" ) ; 1",
                "Proposal( code == \"other\" ) ; 0",
                "Proposal( code != \"other\" ) ; 1",
                "Proposal( action.purpose == Purpose.SERVICE ) ; 1",
                "Processing( basis == LegalBasis.CONTRACT ) ; 1",
                "Processing( basis == LegalBasis.CONSENT ) ; 0",
                "not Processing( basis == LegalBasis.CONTRACT ) ; 0",
                "Request( $where : channel ) Window( channel == $where ) ; 0",
            })
    void a_rule_gets_every_fact_it_can_match(String condition, int verdicts) {
        RuleSource rules = lever("1.5");
        RuleSource asking = new RuleSource(rules.path(), rules.text().replace("Request( isReply() )", condition));
        Case question = new Case(
                QUESTION.at(), Placement.REPLY, Channel.SMS, CustomerFile.missing("test"), null, List.of(goldCard()));
        RulePack pack = compile(asking);
        assertThat(pack.govern(question)).hasSize(verdicts);
    }

    private static Candidate goldCard() {
        Texts text = new Texts("texto", "text");
        Treatment sms = new Treatment("sms", Channel.SMS, Treatment.Form.FREE_TEXT, null, null, text, 0);
        return new Candidate(
                new Action(
                        "gold-card",
                        "sales",
                        "cards",
                        text,
                        Purpose.SERVICE,
                        LegalBasis.CONTRACT,
                        "",
                        Set.of(),
                        Set.of(),
                        1,
                        0.5,
                        null,
                        null,
                        true,
                        List.of(sms)),
                sms);
    }

    private static Case on(Instant at) {
        return new Case(at, Placement.REPLY, Channel.SMS, CustomerFile.missing("test"), null, List.of());
    }

    private static RulePack compile(RuleSource rules) {
        return RulePack.compile(List.of(rules, REASONS)).orThrow();
    }

    private static RuleSource lever(String lever) {
        return new RuleSource("test/rules.drl", """
                package leme.policy.test
                import leme.rules.fact.*
                import leme.rules.verdict.*
                global Ruling ruling
                rule "A rule"
                    @reason(SAID)
                    @policy("test")
                    @legalBasis("LGPD art. 7, I")
                    @owner("tester")
                    @satisfies("a test")
                    @validFrom("2026-03-11")
                    @validUntil("2026-03-12")
                when
                    Request( isReply() )
                then
                    ruling.adjust( Selector.all(), %s );
                end
                """.formatted(lever));
    }
}
