package leme.bench.governance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import leme.rules.Governance;
import leme.rules.fact.Action;
import leme.rules.fact.Candidate;
import leme.rules.fact.Channel;
import leme.rules.fact.Customer;
import leme.rules.fact.LegalBasis;
import leme.rules.fact.Purpose;
import leme.rules.fact.Texts;
import leme.rules.fact.Treatment;
import leme.rules.fact.Treatment.Category;
import leme.rules.fact.Treatment.Form;
import leme.rules.pack.RuleSource;
import leme.rules.verdict.Citation;
import leme.rules.verdict.Selector;
import leme.rules.verdict.Verdict;

/** A catalogue of 500 actions and what their products ask of a customer: the same 3,000 conditions as rules and as code. */
final class Growth {

    private static final int ACTIONS = 500;
    private static final int RULES = 3_000;
    private static final int RULES_A_FILE = 1_000;
    private static final String POLICY = "grown";
    private static final String REASON = "GROWN";
    private static final List<Channel> CHANNELS =
            List.of(Channel.WHATSAPP, Channel.SMS, Channel.EMAIL, Channel.WEBCHAT, Channel.VOICE, Channel.AGENT);
    private static final List<String> PRODUCTS =
            List.of("credit-card", "gold-card", "broadband", "personal-loan", "mobile-plan");

    private final Random random = new Random(7);
    private final List<String> drl = new ArrayList<>();
    private final Map<String, List<Clause>> byCode = new HashMap<>();

    private record Clause(Predicate<Customer> excludes, Citation citation) {}

    private record Condition(String drl, Predicate<Customer> holds) {}

    Growth() {
        for (int index = 0; index < RULES; index++) {
            grow(index);
        }
    }

    List<Action> actions() {
        return IntStream.range(0, ACTIONS).mapToObj(Growth::action).toList();
    }

    private static Action action(int index) {
        Purpose purpose = index % 3 == 0 ? Purpose.SERVICE : index % 7 == 0 ? Purpose.RELATIONAL : Purpose.PROMOTIONAL;
        Texts name = new Texts("Ação " + index, "Action " + index);
        return new Action(
                code(index),
                "grown",
                "group-" + index % 25,
                name,
                purpose,
                purpose == Purpose.PROMOTIONAL ? LegalBasis.CONSENT : LegalBasis.CONTRACT,
                index % 4 == 0 ? PRODUCTS.get(index % 5) : "",
                index % 10 == 0 ? Set.of("credit") : Set.of(),
                Set.of(),
                10,
                0.1,
                null,
                null,
                true,
                CHANNELS.stream().map(channel -> treatment(channel, name)).toList());
    }

    private static Treatment treatment(Channel channel, Texts text) {
        boolean template = channel == Channel.WHATSAPP;
        return new Treatment(
                "t-" + channel.ordinal(),
                channel,
                template ? Form.TEMPLATE : Form.FREE_TEXT,
                template ? "template" : null,
                template ? Category.MARKETING : null,
                text,
                0.1);
    }

    private static String code(int index) {
        return "a" + index;
    }

    private void grow(int index) {
        String code = code(index % ACTIONS);
        String name = "Action " + code + " asks for more, " + index / ACTIONS;
        Condition condition = condition();
        byCode.computeIfAbsent(code, key -> new ArrayList<>())
                .add(new Clause(condition.holds(), new Citation(name, POLICY, REASON, "")));
        drl.add("""
                rule "%s"
                    @reason(%s)
                    @policy("%s")
                    @legalBasis("")
                    @owner("bench")
                    @satisfies("offer what can be had")
                    @validFrom("2020-01-01")
                    @validUntil("")
                when
                    $offer : Proposal( code == "%s", %s )
                then
                    ruling.veto( Selector.action($offer.code()) );
                end
                """.formatted(name, REASON, POLICY, code, condition.drl()));
    }

    /** Each holds for about one customer in four. */
    private Condition condition() {
        int tenure = 5 + random.nextInt(20);
        int revenue = 20 + random.nextInt(80);
        String product = PRODUCTS.get(random.nextInt(PRODUCTS.size()));
        return switch (random.nextInt(4)) {
            case 0 -> new Condition("customer.tenureMonths < " + tenure, customer -> customer.tenureMonths() < tenure);
            case 1 ->
                new Condition("customer.monthlyRevenue < " + revenue, customer -> customer.monthlyRevenue() < revenue);
            case 2 -> new Condition("customer.owns(\"" + product + "\")", customer -> customer.owns(product));
            default ->
                new Condition(
                        "customer.segment == \"prime\", customer.tenureMonths < " + 2 * tenure,
                        customer -> customer.segment().equals("prime") && customer.tenureMonths() < 2 * tenure);
        };
    }

    /** The rules as a policy of its own, with the texts of their reason. */
    List<RuleSource> sources() {
        List<RuleSource> sources = new ArrayList<>();
        sources.add(new RuleSource(POLICY + "/reasons.yaml", """
                GROWN:
                  customer: { ptBr: "Não é para este cliente.", en: "Not for this customer." }
                  auditor: { ptBr: "Condição do produto.", en: "A condition of the product." }
                """));
        for (int from = 0; from < RULES; from += RULES_A_FILE) {
            sources.add(new RuleSource(
                    POLICY + "/products-" + from / RULES_A_FILE + ".drl",
                    """
                    package leme.policy.grown
                    import leme.rules.fact.*
                    import leme.rules.verdict.*
                    global Ruling ruling

                    """ + String.join("\n", drl.subList(from, from + RULES_A_FILE))));
        }
        return sources;
    }

    /** What the reference says, and what the predicates of the codes proposed say. */
    Governance reference(Governance shipped) {
        return question -> {
            List<Verdict> verdicts = new ArrayList<>(shipped.govern(question));
            Customer customer = question.file().customer().or(() -> Customer.unknown(""));
            for (Candidate candidate : question.candidates()) {
                for (Clause clause : byCode.getOrDefault(candidate.code(), List.of())) {
                    if (clause.excludes().test(customer)) {
                        verdicts.add(new Verdict.Veto(clause.citation(), Selector.action(candidate.code()), null));
                    }
                }
            }
            return verdicts;
        };
    }
}
