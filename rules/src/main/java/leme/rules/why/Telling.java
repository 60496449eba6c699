package leme.rules.why;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import leme.rules.fact.Texts;
import leme.rules.why.Attempt.Check;
import leme.rules.why.Attempt.Finding;
import leme.rules.why.Attempt.Outcome;
import leme.rules.why.Premises.Pattern;
import leme.rules.why.Premises.Quantified;
import org.jspecify.annotations.Nullable;

/**
 * Tells the conditions of a rule in words.
 *
 * @param speech language and clock
 */
public record Telling(Speech speech) {

    /** The conditions of an attempt, in the order of the rule. */
    public List<Condition> conditions(Attempt attempt) {
        return attempt.findings().stream()
                .flatMap(finding -> conditions(finding).stream())
                .toList();
    }

    private List<Condition> conditions(Finding finding) {
        if (finding.part() instanceof Quantified) {
            return List.of(quantified(finding));
        }
        List<Condition> conditions = new ArrayList<>();
        if (finding.part() instanceof Pattern pattern
                && (finding.fact() == null || finding.checks().isEmpty())) {
            conditions.add(presence(pattern, finding.fact()));
        }
        finding.checks().stream()
                .map(check -> condition(check, finding.scope()))
                .forEach(conditions::add);
        return conditions;
    }

    /** That there is such a fact, or none. */
    private Condition presence(Pattern pattern, @Nullable Object fact) {
        String type = pattern.type().getSimpleName();
        String text = speech.words()
                .fact(pattern.type())
                .map(words -> fact == null ? speech.in(words.no()) : speech.fill(words.yes(), fact, List.of()))
                .orElse(type);
        return Condition.of(fact == null ? Outcome.FAILED : Outcome.HELD, text, type + "()", pattern.line());
    }

    /** What was found where nothing should be, or the other way round. */
    private Condition quantified(Finding finding) {
        Quantified part = (Quantified) finding.part();
        Attempt inner = finding.inner();
        boolean held = finding.failures() == 0;
        List<Condition> inside = inner == null ? List.of() : conditions(inner);
        String text = inside.stream()
                .filter(condition -> inner != null && (inner.holds() || !condition.held()))
                .filter(condition -> condition.outcome() != Outcome.UNREACHED)
                .map(Condition::text)
                .collect(Collectors.joining("; "));
        String source = (part.wanted() ? "exists " : "not ")
                + inside.stream().map(Condition::source).collect(Collectors.joining(", ", "(", ")"));
        boolean told = finding.checks().isEmpty();
        Outcome failed = told ? Outcome.FAILED : Outcome.UNEXPLAINED;
        return Condition.of(
                held ? Outcome.HELD : failed,
                text,
                source,
                inside.isEmpty() ? 0 : inside.getFirst().line());
    }

    private Condition condition(Check check, Scope scope) {
        Term test = check.constraint().test();
        int line = check.constraint().line();
        if (test == null) {
            return Condition.of(check.outcome(), "", "", line);
        }
        return switch (check.outcome()) {
            case HELD, FAILED -> {
                try {
                    yield tell(check.outcome(), test, scope, line);
                } catch (Scope.Unknowable unknown) {
                    yield unknown(Outcome.UNEXPLAINED, test, line);
                }
            }
            case UNREACHED -> unknown(Outcome.UNREACHED, test, line);
            case UNEXPLAINED -> unknown(Outcome.UNEXPLAINED, test, line);
        };
    }

    private Condition unknown(Outcome outcome, Term test, int line) {
        String text = outcome == Outcome.UNREACHED
                ? speech.say("não verificado: depende do anterior", "not checked: it rests on the one before")
                : speech.say("sem explicação: `", "not explained: `") + test.text() + "`";
        return Condition.of(outcome, text, test.text(), line);
    }

    private Condition tell(Outcome outcome, Term test, Scope scope, int line) throws Scope.Unknowable {
        Term plain = plain(test);
        if (plain instanceof Term.Comparison comparison && !isNull(comparison.right())) {
            return compared(outcome, comparison, scope, line, test);
        }
        return Condition.of(outcome, sentence(plain, outcome == Outcome.HELD, scope), test.text(), line);
    }

    /** Without double negation, and {@code x == false} as {@code !x}. */
    private static Term plain(Term test) {
        return switch (test) {
            case Term.Not(Term.Not(var inner)) -> plain(inner);
            case Term.Not(Term.Comparison(var left, var operator, var right)) ->
                plain(new Term.Comparison(left, operator.opposite(), right));
            case Term.Comparison(var left, var operator, Term.Literal(Boolean truth, var type, var text)) ->
                truth == (operator == Operator.EQUAL) ? plain(left) : plain(new Term.Not(left));
            default -> test;
        };
    }

    private static boolean isNull(Term term) {
        return term instanceof Term.Literal(var value, var type, var text) && value == null;
    }

    private Condition compared(Outcome outcome, Term.Comparison comparison, Scope scope, int line, Term test)
            throws Scope.Unknowable {
        Operator operator = comparison.operator();
        String subject = subject(comparison.left(), scope);
        String actual = speech.value(scope.value(comparison.left()));
        String bound = speech.value(scope.value(comparison.right()));
        boolean held = outcome == Outcome.HELD;
        String text = subject + ": " + actual + remark(operator, bound, held);
        return new Condition(outcome, text, test.text(), line, subject, actual, operator.sign(), bound);
    }

    /** For what held: what would have been needed. For what failed: what the rule is about. */
    private String remark(Operator operator, String bound, boolean held) {
        return switch (operator) {
            case EQUAL -> held ? "" : speech.say(", e não ", ", not ") + bound;
            case UNEQUAL -> held ? speech.say("; seria preciso ", "; needed ") + bound : "";
            case LESS, AT_MOST, MORE, AT_LEAST ->
                held
                        ? speech.say("; seria preciso ", "; needed ") + Signs.of(operator.opposite()) + " " + bound
                        : speech.say("; a regra trata de ", "; the rule is about ") + Signs.of(operator) + " " + bound;
        };
    }

    private String sentence(Term test, boolean held, Scope scope) throws Scope.Unknowable {
        return switch (test) {
            case Term.Not(var inner) -> sentence(plain(inner), !held, scope);
            case Term.Member member -> predicate(member, held, scope);
            case Term.Comparison comparison ->
                subject(comparison.left(), scope) + ": " + speech.value(scope.value(comparison.left()));
            case Term.Among among -> among(among, scope);
            case Term.Several several -> several(several, scope);
            default -> test.text() + ": " + speech.value(held);
        };
    }

    private String predicate(Term.Member member, boolean held, Scope scope) throws Scope.Unknowable {
        Words.Either words = speech.words().predicates().get(member.key());
        Texts said = words == null ? new Texts(member.text(), member.text()) : held ? words.yes() : words.no();
        return speech.fill(said, scope.value(member.of()), values(member.arguments(), scope))
                + (words == null ? ": " + speech.value(held) : "");
    }

    private String among(Term.Among among, Scope scope) throws Scope.Unknowable {
        List<@Nullable Object> values = values(among.values(), scope);
        String set = among.collection() == null ? speech.value(values) : speech.value(scope.value(among.collection()));
        return subject(among.element(), scope) + ": " + speech.value(scope.value(among.element()))
                + speech.say("; entre ", "; among ") + set;
    }

    private String several(Term.Several several, Scope scope) throws Scope.Unknowable {
        List<String> sentences = new ArrayList<>();
        for (Term each : several.terms()) {
            Outcome outcome = scope.isTrue(each) ? Outcome.HELD : Outcome.FAILED;
            sentences.add(tell(outcome, each, scope, 0).text());
        }
        return String.join(several.all() ? speech.say(" e ", " and ") : speech.say(" ou ", " or "), sentences);
    }

    private String subject(Term term, Scope scope) throws Scope.Unknowable {
        Texts words =
                term instanceof Term.Member member ? speech.words().members().get(member.key()) : null;
        return words != null && term instanceof Term.Member member
                ? speech.fill(words, scope.value(member.of()), values(member.arguments(), scope))
                : "`" + term.text() + "`";
    }

    private static List<@Nullable Object> values(List<Term> terms, Scope scope) throws Scope.Unknowable {
        List<@Nullable Object> values = new ArrayList<>();
        for (Term term : terms) {
            values.add(scope.value(term));
        }
        return values;
    }

    /** Comparison signs as people write them. */
    private static final class Signs {

        static String of(Operator operator) {
            return switch (operator) {
                case AT_MOST -> "≤";
                case AT_LEAST -> "≥";
                case EQUAL, UNEQUAL, LESS, MORE -> operator.sign();
            };
        }
    }
}
