package leme.rules.pack;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leme.rules.norm.Norms;
import leme.rules.pack.Heard.Said;
import leme.rules.verdict.Citation;
import leme.rules.verdict.Selector;
import leme.rules.verdict.Verdict;
import leme.rules.verdict.Verdict.Adjustment;
import leme.rules.verdict.Verdict.Delay;
import leme.rules.verdict.Verdict.Duty;
import leme.rules.verdict.Verdict.Obligation;
import leme.rules.verdict.Verdict.Veto;
import leme.rules.why.Attempt;
import leme.rules.why.Premises;
import leme.rules.why.Premises.Saying;
import leme.rules.why.Scope;
import leme.rules.why.Term;
import leme.rules.why.Trial;
import org.jspecify.annotations.Nullable;

/** Hears a rule on the facts of a case, without the rules engine. */
final class Hearing {

    private final Citation citation;
    private final Scope scope;

    private Hearing(Citation citation, Scope scope) {
        this.citation = citation;
        this.scope = scope;
    }

    static Heard of(RuleDescriptor rule, Premises premises, List<Object> facts, Norms norms) {
        List<Attempt> attempts = Trial.of(premises, facts, Map.of(HouseRules.NORMS, norms));
        return new Heard(
                rule,
                attempts.stream()
                        .filter(Attempt::holds)
                        .map(attempt -> said(rule, premises, attempt))
                        .toList(),
                attempts.stream()
                        .filter(attempt -> !attempt.holds())
                        .map(attempt -> said(rule, premises, attempt))
                        .toList());
    }

    private static Said said(RuleDescriptor rule, Premises premises, Attempt attempt) {
        Hearing hearing = new Hearing(rule.citation(), attempt.scope());
        return new Said(
                attempt,
                premises.sayings().stream()
                        .map(hearing::verdict)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private Optional<Verdict> verdict(Saying saying) {
        List<Term> arguments = saying.arguments();
        if (saying.verb().equals("oblige")) {
            return value(arguments.getFirst(), Duty.class).map(duty -> new Obligation(citation, duty));
        }
        return selector(arguments.getFirst()).flatMap(selector -> about(selector, saying));
    }

    private Optional<Verdict> about(Selector selector, Saying saying) {
        List<Term> arguments = saying.arguments();
        @Nullable Instant until = arguments.size() < 2
                ? null
                : value(arguments.get(1), Instant.class).orElse(null);
        return switch (saying.verb()) {
            case "veto", "vetoUntil" -> Optional.of(new Veto(citation, selector, until));
            case "delay" -> Optional.of(new Delay(citation, selector, until == null ? Instant.MAX : until));
            case "adjust" ->
                value(arguments.get(1), Number.class)
                        .map(lever -> new Adjustment(citation, selector, lever.doubleValue()));
            default -> Optional.empty();
        };
    }

    /** A narrowing by something unknown is left out: the selector then covers more than it would. */
    private Optional<Selector> selector(Term term) {
        return value(term, Selector.class)
                .or(() -> term instanceof Term.Member narrowed ? selector(narrowed.of()) : Optional.empty());
    }

    private <T> Optional<T> value(Term term, Class<T> type) {
        try {
            return Optional.ofNullable(scope.value(term))
                    .filter(type::isInstance)
                    .map(type::cast);
        } catch (Scope.Unknowable unknown) {
            return Optional.empty();
        }
    }
}
