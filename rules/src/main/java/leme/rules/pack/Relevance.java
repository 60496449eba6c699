package leme.rules.pack;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import leme.rules.fact.Permission;
import leme.rules.fact.Processing;
import leme.rules.fact.Proposal;
import leme.rules.fact.Source;
import leme.rules.norm.Norms;
import leme.rules.why.Attempt.Outcome;
import leme.rules.why.Operator;
import leme.rules.why.Premises;
import leme.rules.why.Premises.Constraint;
import leme.rules.why.Premises.Part;
import leme.rules.why.Premises.Pattern;
import leme.rules.why.Premises.Quantified;
import leme.rules.why.Premises.Unread;
import leme.rules.why.Term.Comparison;
import leme.rules.why.Term.Itself;
import leme.rules.why.Term.Literal;
import leme.rules.why.Term.Member;
import leme.rules.why.Trial;
import org.jspecify.annotations.Nullable;

/**
 * Tells the facts that no rule of a pack can match, so that they need not be put to the rules: a fresh part of the file, an
 * action that no rule names. Such facts are most of a case, and putting one costs as much as a rule.
 *
 * <p>A fact is irrelevant only if every pattern of its type has a condition that plainly fails on it. What cannot be told
 * counts as relevant. Only facts of few possible values are asked about, and what was found is remembered.
 */
final class Relevance {

    /** More than any of the enums in question has constants. */
    private static final int SIDE = 32;

    private final List<Pattern> patterns;
    private final Map<String, Object> globals;
    private final boolean certain;
    private final @Nullable Set<String> codes;
    private final byte[] found = new byte[4 * SIDE * SIDE];

    Relevance(Collection<Premises> rules, Norms norms) {
        List<Part> parts = rules.stream()
                .flatMap(rule -> rule.alternatives().stream())
                .flatMap(List::stream)
                .flatMap(Relevance::inner)
                .toList();
        this.patterns = parts.stream()
                .filter(Pattern.class::isInstance)
                .map(Pattern.class::cast)
                .toList();
        this.certain = parts.stream().noneMatch(Unread.class::isInstance);
        this.globals = Map.of(HouseRules.NORMS, norms);
        this.codes = codes();
    }

    private static Stream<Part> inner(Part part) {
        return part instanceof Quantified quantified
                ? quantified.alternatives().stream().flatMap(List::stream).flatMap(Relevance::inner)
                : Stream.of(part);
    }

    boolean mayMatch(Object fact) {
        return switch (fact) {
            case Proposal proposal -> names(proposal.code());
            case Source source
            when source.ageMinutes() == 0 ->
                remembered(0, source.part().ordinal(), source.state().ordinal(), source);
            case Processing way ->
                remembered(
                        way.sensitive() ? 1 : 2,
                        way.purpose().ordinal(),
                        way.basis().ordinal(),
                        way);
            case Permission permission
            when permission.since() == null ->
                remembered(
                        3, permission.purpose().ordinal(), permission.channel().ordinal(), permission);
            default -> true;
        };
    }

    /** Whether some rule looks at the action of a code. */
    boolean names(String code) {
        return codes == null || codes.contains(code);
    }

    /** Each slot is one possible fact; to find the same twice does no harm. */
    private boolean remembered(int kind, int row, int column, Object fact) {
        int slot = (kind * SIDE + row) * SIDE + column;
        if (found[slot] == 0) {
            found[slot] = (byte) (isMatchable(fact) ? 1 : -1);
        }
        return found[slot] > 0;
    }

    private boolean isMatchable(Object fact) {
        return !certain
                || patterns.stream().anyMatch(pattern -> pattern.type().isInstance(fact) && mayHold(pattern, fact));
    }

    /** A pattern on its own: what it compares with other facts cannot be told, and so does not fail. */
    private boolean mayHold(Pattern pattern, Object fact) {
        Premises alone = new Premises(List.of(List.of(pattern)), List.of());
        return Trial.of(alone, List.of(fact), globals).stream()
                .flatMap(attempt -> attempt.findings().stream())
                .flatMap(finding -> finding.checks().stream())
                .noneMatch(check -> check.outcome() == Outcome.FAILED);
    }

    /** The actions that rules name; null if some rule looks at any action. */
    private @Nullable Set<String> codes() {
        if (!certain) {
            return null;
        }
        Set<String> named = new HashSet<>();
        for (Pattern pattern : patterns) {
            if (pattern.type().isAssignableFrom(Proposal.class)) {
                List<String> own =
                        pattern.constraints().stream().flatMap(Relevance::code).toList();
                if (own.isEmpty()) {
                    return null;
                }
                named.addAll(own);
            }
        }
        return Collections.unmodifiableSet(named);
    }

    /** {@code code == "gold-card"}. */
    private static Stream<String> code(Constraint constraint) {
        return constraint.test() instanceof Comparison(Member member, Operator operator, Literal literal)
                        && operator == Operator.EQUAL
                        && member.of() instanceof Itself
                        && member.method().getName().equals("code")
                        && literal.value() instanceof String code
                ? Stream.of(code)
                : Stream.empty();
    }
}
