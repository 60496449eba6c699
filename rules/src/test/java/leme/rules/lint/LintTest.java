package leme.rules.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import leme.rules.lint.Finding.Check;
import leme.rules.lint.Finding.Severity;
import leme.rules.norm.Norms;
import leme.rules.pack.RulePack;
import leme.rules.pack.RuleSource;
import leme.rules.shipped.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LintTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 11);
    private static final RuleSource REASONS = new RuleSource("test/reasons.yaml", """
            SAID:
              customer: { ptBr: Dito., en: Said. }
              auditor: { ptBr: Foi dito., en: It was said. }
            """);
    private static final String VETO = "ruling.veto( Selector.commercial() );";

    @Test
    void the_shipped_pack_has_nothing_to_accuse() {
        RulePack pack = Shipped.rulePack();
        assertThat(Lint.of(pack, Shipped.folder().policies(), Shipped.catalogue(), Shipped.routing(), DAY))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Customer( tenureMonths > 5, tenureMonths < 3 )",
                "Customer( tenureMonths > 5 && tenureMonths < 6 )",
                "Customer( tenureMonths < 3 ) Customer( tenureMonths > 5 )",
                "Customer( state == State.SP, state == State.RJ )",
                "Customer( state == null, state != null )",
                "Customer( segment == \"a\", segment in (\"b\", \"c\") )",
                "Customer( segment == \"a\", segment not in (\"a\", \"c\") )",
                "Customer( has(\"x\"), !has(\"x\") )",
                "Customer( owns(\"x\") == true, owns(\"x\") == false )",
                "Customer( monthlyRevenue > 10.5, monthlyRevenue <= 10.5 )",
                "Customer( tenureMonths == 3 || tenureMonths == 4, tenureMonths >= 5 )",
                "Complaint( isOpen() ) not Complaint()",
                "Complaint( subject == \"order\" ) not Complaint( subject != \"refund\" )"
            })
    void conditions_that_exclude_each_other_never_fire(String conditions) {
        assertThat(lint(conditions, VETO))
                .filteredOn(finding -> finding.check() == Check.NEVER_FIRES)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.rule()).isEqualTo("Rule 1");
                    assertThat(finding.message().en()).contains("`");
                    assertThat(finding.message().ptBr()).contains("`");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Customer( tenureMonths > 5, tenureMonths < 7 )",
                "Customer( monthlyRevenue > 5, monthlyRevenue < 6 )",
                "Customer( state != State.SP, state != State.RJ )",
                "Customer( segment in (\"a\", \"b\"), segment != \"a\" )",
                "Customer( has(\"x\"), !has(\"y\") )",
                "Complaint( subject == \"order\" ) Complaint( subject == \"refund\" )",
                "Complaint( isOpen() ) not Complaint( subject == \"order\" )",
                "Customer( birthYear != null, birthYear != 1990, birthYear > 1980 )",
                "ContactHistory( promotionsWithin(7) >= 3, promotionsWithin(30) < 6 )",
                "( Customer( tenureMonths < 3 ) or Customer( tenureMonths > 5 ) )"
            })
    void conditions_that_can_hold_together_are_let_be(String conditions) {
        assertThat(lint(conditions, VETO)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Moment( hour > 23 )                              | `hour > 23`, which never holds: `hour` is 0 to 23
            Customer( tenureMonths < 0 )                     | which never holds: `tenureMonths` is 0 or more
            ContactHistory( promotionsWithin(7) == -1 )      | which never holds: `promotionsWithin(7)` is 0 or more
            Understanding( confidence > 1.5 )                | which never holds: `confidence` is 0 to 1
            """)
    void a_bound_beyond_what_a_field_can_be_is_told(String conditions, String message) {
        assertThat(lint(conditions, VETO)).singleElement().satisfies(finding -> {
            assertThat(finding.check()).isEqualTo(Check.OUT_OF_BOUNDS);
            assertThat(finding.message().en()).contains(message.strip());
        });
    }

    @Test
    void a_bound_that_every_value_keeps_is_told_as_well() {
        assertThat(lint("Moment( hour >= 0 )", VETO)).extracting(Finding::check).containsExactly(Check.ALWAYS_HOLDS);
        assertThat(lint("Moment( hour >= 1, hour < 23 )", VETO)).isEmpty();
    }

    @Test
    void a_lever_on_what_is_vetoed_contradicts() {
        String lever = "ruling.adjust( Selector.purpose(Purpose.PROMOTIONAL).on(Channel.SMS), 2.0 );";
        assertThat(pair("Complaint( isOpen() )", VETO, "Complaint( isOpen(), subject == \"order\" )", lever))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.check()).isEqualTo(Check.CONTRADICTS);
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.rule()).isEqualTo("Rule 2");
                    assertThat(finding.message().en()).contains("“Rule 1”");
                });
        assertThat(pair("Complaint( isOpen() )", VETO, "Complaint( isOpen() )", lever))
                .extracting(Finding::check)
                .containsExactly(Check.CONTRADICTS);
        String service = "ruling.adjust( Selector.purpose(Purpose.SERVICE), 2.0 );";
        assertThat(pair("Complaint( isOpen() )", VETO, "Complaint( subject == \"order\" )", lever))
                .isEmpty();
        assertThat(pair("Complaint( isOpen() )", VETO, "Complaint( isOpen(), subject == \"refund\" )", service))
                .isEmpty();
    }

    @Test
    void a_rule_whose_conditions_another_implies_is_shadowed() {
        String narrow = "ruling.veto( Selector.commercial().on(Channel.SMS) );";
        assertThat(pair("Customer( tenureMonths < 6 )", VETO, "Customer( tenureMonths < 3 )", narrow))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.check()).isEqualTo(Check.SHADOWED);
                    assertThat(finding.rule()).isEqualTo("Rule 2");
                });
        assertThat(pair("Customer( tenureMonths < 6 )", narrow, "Customer( tenureMonths < 3 )", VETO))
                .isEmpty();
        assertThat(pair("Customer( tenureMonths < 3 )", VETO, "Customer( tenureMonths < 6 )", narrow))
                .isEmpty();
        assertThat(pair("not Complaint( isOpen() )", VETO, "not Complaint()", VETO))
                .extracting(Finding::rule)
                .containsExactly("Rule 2");
    }

    @Test
    void names_that_rules_give_do_not_hide_that_they_are_the_same() {
        String first = "$p : Permission( status == Permission.Status.REVOKED )";
        String second = "$other : Permission( status == Permission.Status.REVOKED )";
        assertThat(pair(
                        first,
                        "ruling.veto( Selector.commercial().on($p.channel()) );",
                        second,
                        "ruling.veto( Selector.commercial().on($other.channel()) );"))
                .extracting(Finding::check)
                .containsExactly(Check.REPEATS);
    }

    @Test
    void the_same_conditions_with_another_verdict_are_told() {
        String human = "ruling.oblige( Verdict.Duty.HUMAN_ANSWERS );";
        assertThat(pair("Complaint( isOpen() )", VETO, "Complaint( isOpen() )", human))
                .singleElement()
                .satisfies(finding -> assertThat(finding.check()).isEqualTo(Check.SAME_CONDITIONS));
        assertThat(pair("Complaint( isOpen() )", VETO, "Complaint( !isOpen() )", human))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Proposal( code == "gold-crad" ) | ruling.veto( Selector.commercial() );              | `gold-crad` | `gold-card`
            Request( isReply() )            | ruling.veto( Selector.action("personal-lone") );   | `personal-lone` | `personal-loan`
            Request( isReply() )            | ruling.veto( Selector.commercial().tagged("credti") ); | `credti` | `credit`
            Proposal( code in ("gold-card", "pix-credti") ) | ruling.veto( Selector.commercial() ); | `pix-credti` | `pix-credit`
            GroupHistory( group == "cards_" ) | ruling.veto( Selector.commercial() );            | `cards_`  | `cards`
            Request( isReply() )            | ruling.veto( Selector.action("gold-card").as("whatsapp-tex") ); | `whatsapp-tex` | `whatsapp-text`
            Request( isReply() )            | ruling.veto( Selector.commercial().doing("gold-cart") ); | `gold-cart` | `gold-card`
            """)
    void a_word_that_is_not_in_the_catalogue_is_told_with_the_nearest(
            String conditions, String consequence, String word, String meant) {
        assertThat(lint(conditions, consequence)).singleElement().satisfies(finding -> {
            assertThat(finding.check()).isEqualTo(Check.UNKNOWN_WORD);
            assertThat(finding.message().en()).contains(word.strip());
            assertThat(finding.remedy().en()).contains(meant.strip());
        });
    }

    @Test
    void in_a_table_the_cell_is_named_and_in_sentences_the_line() {
        RuleSource table = new RuleSource("test/rules.csv", """
                @policy,test
                @legalBasis,
                @owner,test
                @satisfies,a test
                @validFrom,2026-01-01
                @validUntil,
                RuleTable
                NAME,CONDITION,CONDITION,ACTION,METADATA
                ,$p : Proposal,,,
                ,code == "$param",customer.tenureMonths < $param,ruling.$param( Selector.action($p.code()) );,reason($param)
                name,action,months,then,reason
                Three months for gold,gold-crad,3,veto,SAID
                """);
        RuleSource sentences = new RuleSource("test/rules.dslr", """
                regra "Nada de empréstimo em resposta"
                    @reason(SAID)
                    @policy("test")
                    @legalBasis("")
                    @owner("test")
                    @satisfies("a test")
                    @validFrom("2026-01-01")
                    @validUntil("")
                quando
                    é uma resposta
                então
                    a ação "personal-lone" não pode sair
                fim
                """);
        RuleSource dictionary = Shipped.folder().policies().stream()
                .filter(RuleSource::isDictionary)
                .findFirst()
                .orElseThrow();
        assertThat(lint(List.of(table, sentences, dictionary, REASONS)))
                .extracting(finding -> finding.file() + ":" + finding.line() + " "
                        + finding.message().en() + " " + finding.remedy().en())
                .containsExactly(
                        "test/rules.csv:12 in B12 (action) names the action `gold-crad`, which is not in the"
                                + " catalogue Maybe `gold-card`",
                        "test/rules.dslr:12 names the action `personal-lone`, which is not in the catalogue"
                                + " Maybe `personal-loan`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Understanding( subject == \"debit\" ) | the subject `debit` | o assunto `debit` | `debt`",
                "Understanding( isSureOf(\"opt-outt\") ) | the intent `opt-outt` | a intenção `opt-outt` | `opt-out`",
                "Understanding( intent == \"refund-statu\" ) | the intent `refund-statu` | a intenção `refund-statu` | `refund-status`",
                "Complaint( isOpen(), subject == \"refunds\" ) | the subject `refunds` | o assunto `refunds` | `refund`",
                "Staffing( queue == \"banc\", !open ) | the queue `banc` | a fila `banc` | `bank`"
            })
    void an_intent_or_subject_that_routing_does_not_know_is_told_with_the_nearest_one(
            String condition, String english, String portuguese, String near) {
        assertThat(lint(condition, VETO)).singleElement().satisfies(finding -> {
            assertThat(finding.check()).isEqualTo(Check.UNKNOWN_WORD);
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.line()).isEqualTo(16);
            assertThat(finding.message().en()).contains(english, "not in routing.yaml");
            assertThat(finding.message().ptBr()).contains(portuguese, "não está em routing.yaml");
            assertThat(finding.remedy().en()).contains(near);
            assertThat(finding.remedy().ptBr()).contains(near);
        });
    }

    @ParameterizedTest
    @CsvSource({"2026-04-10, EXPIRING", "2026-03-11, EXPIRING", "2026-03-10, EXPIRED"})
    void a_norm_past_its_last_day_or_near_it_is_told_with_the_rules_that_cite_it(String until, Check check) {
        RuleSource norms = new RuleSource(
                Norms.FILE,
                Norms.shippedText()
                        .replaceFirst(
                                "(name: sms-a-month\\n {2}value: 4\\n {2}unit: COUNT\\n)",
                                "$1  validUntil: " + until + "\n"));
        String asks = "ChannelHistory( commercialWithin(30) >= norms.count(\"sms-a-month\") )";
        RuleSource rules = rules(List.of(asks), List.of(VETO));
        RuleSource withNorms = new RuleSource(
                rules.path(),
                rules.text()
                        .replace(
                                "import leme.rules.verdict.*",
                                "import leme.rules.verdict.*\nimport leme.rules.norm.Norms")
                        .replace("global Ruling ruling", "global Ruling ruling\nglobal Norms norms"));
        assertThat(lint(List.of(withNorms, norms, REASONS))).singleElement().satisfies(finding -> {
            assertThat(finding.check()).isEqualTo(check);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.file()).isEqualTo(Norms.FILE);
            assertThat(norms.text().lines().toList().get(finding.line() - 1)).contains("sms-a-month");
            assertThat(finding.message().en())
                    .contains("`sms-a-month`")
                    .contains("“Rule 1”")
                    .contains(until);
            assertThat(finding.message().ptBr()).contains("`sms-a-month`").contains("“Rule 1”");
        });
    }

    @ParameterizedTest
    @CsvSource({"2026-04-11, 0", "2026-04-10, 1"})
    void a_rule_that_ends_within_a_month_is_told(String until, int findings) {
        RuleSource rules = rules(List.of("Complaint( isOpen() )"), List.of(VETO));
        RuleSource ending = new RuleSource(
                rules.path(), rules.text().replace("@validUntil(\"\")", "@validUntil(\"" + until + "\")"));
        assertThat(lint(List.of(ending, REASONS)))
                .hasSize(findings)
                .allMatch(finding -> finding.check() == Check.EXPIRING);
    }

    @Test
    void a_rule_past_its_validity_and_a_reason_that_nobody_gives_are_told() {
        RuleSource rules = rules(List.of("Complaint( isOpen() )"), List.of(VETO));
        RuleSource old =
                new RuleSource(rules.path(), rules.text().replace("@validUntil(\"\")", "@validUntil(\"2026-03-10\")"));
        RuleSource reasons =
                new RuleSource(REASONS.path(), REASONS.text() + REASONS.text().replace("SAID", "UNSAID"));
        assertThat(lint(List.of(old, reasons)))
                .extracting(Finding::check, Finding::line)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple(Check.UNUSED_REASON, 4),
                        org.assertj.core.api.Assertions.tuple(Check.EXPIRED, 7));
    }

    private static List<Finding> lint(String conditions, String consequence) {
        return lint(List.of(rules(List.of(conditions), List.of(consequence)), REASONS));
    }

    private static List<Finding> pair(String when, String then, String secondWhen, String secondThen) {
        return lint(List.of(rules(List.of(when, secondWhen), List.of(then, secondThen)), REASONS));
    }

    private static List<Finding> lint(List<RuleSource> sources) {
        RulePack pack = RulePack.compile(sources).orThrow();
        return Lint.of(pack, sources, Shipped.catalogue(), Shipped.routing(), DAY);
    }

    private static RuleSource rules(List<String> whens, List<String> thens) {
        List<String> text = new ArrayList<>(List.of("""
                package leme.policy.test
                import leme.rules.fact.*
                import leme.rules.verdict.*

                global Ruling ruling
                """));
        Stream.iterate(0, number -> number + 1)
                .limit(whens.size())
                .forEach(number -> text.add("""
                rule "Rule %d"
                    @reason(SAID)
                    @policy("test")
                    @legalBasis("")
                    @owner("tester")
                    @satisfies("a test")
                    @validFrom("2026-01-01")
                    @validUntil("")
                when
                    %s
                then
                    %s
                end
                """.formatted(number + 1, whens.get(number), thens.get(number))));
        return new RuleSource("test/rules.drl", String.join("\n", text));
    }
}
