package leme.rules.pack;

import static leme.rules.file.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import leme.rules.fact.Texts;
import leme.rules.why.Premises;
import leme.rules.why.Premises.Constraint;
import leme.rules.why.Premises.Part;
import leme.rules.why.Premises.Pattern;
import leme.rules.why.Premises.Quantified;
import leme.rules.why.Premises.Unread;
import leme.rules.why.Term;

/** Finds texts compared with what is no text; Drools would convert them, or fail far from the place. */
final class ComparedTypes {

    private ComparedTypes() {}

    static List<RuleProblem> examine(RuleDescriptor rule, Premises premises) {
        List<RuleProblem> problems = new ArrayList<>();
        premises.alternatives().stream()
                .flatMap(List::stream)
                .flatMap(ComparedTypes::constraints)
                .forEach(constraint -> {
                    Term test = constraint.test();
                    if (test != null) {
                        test.walk()
                                .flatMap(term -> fault(rule, constraint, term))
                                .forEach(problems::add);
                    }
                });
        return problems;
    }

    private static Stream<Constraint> constraints(Part part) {
        return switch (part) {
            case Pattern pattern -> pattern.constraints().stream();
            case Quantified quantified ->
                quantified.alternatives().stream().flatMap(List::stream).flatMap(ComparedTypes::constraints);
            case Unread unread -> Stream.empty();
        };
    }

    private static Stream<RuleProblem> fault(RuleDescriptor rule, Constraint constraint, Term term) {
        return term instanceof Term.Comparison(var left, var operator, Term.Literal right)
                        && right.value() instanceof String text
                        && !isText(left.type())
                ? Stream.of(problem(rule, constraint, left, text))
                : Stream.empty();
    }

    /** Dates may be written as texts; of what is not known, nothing is said. */
    private static boolean isText(Class<?> type) {
        boolean number = type.isPrimitive() || Number.class.isAssignableFrom(type) || type == Boolean.class;
        return !number && !type.isEnum();
    }

    private static String constant(Class<?> type, String text) {
        boolean known = Stream.of(type.getEnumConstants())
                .anyMatch(each -> each.toString().equals(text));
        return known ? text : "…";
    }

    private static RuleProblem problem(RuleDescriptor rule, Constraint constraint, Term left, String text) {
        Class<?> type = left.type();
        Texts kind = type.isEnum()
                ? say("a `%s`", type.getSimpleName())
                : type == boolean.class ? say("true or false") : say("a number");
        Texts remedy = type.isEnum()
                ? say("Name the constant without quotes: `%s.%s`", type.getSimpleName(), constant(type, text))
                : say("Write the value without quotes");
        return new RuleProblem(
                rule.file(),
                constraint.line() > 0 ? constraint.line() : rule.line(),
                rule.name(),
                say("compares `%s`, %s, with the text `\"%s\"`", left.text(), kind, text),
                remedy);
    }
}
