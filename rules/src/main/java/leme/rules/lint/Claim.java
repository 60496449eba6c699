package leme.rules.lint;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import leme.rules.why.Operator;
import leme.rules.why.Term;
import org.jspecify.annotations.Nullable;

/**
 * What one condition says of one field.
 *
 * @param subject the field
 * @param values it may have
 */
record Claim(Term subject, ValueSet values) {

    /** Reads a condition; empty if it is about more than one field, or about none that sets can describe. */
    static Optional<Claim> of(Term test) {
        return switch (test) {
            case Term.Comparison(var left, var operator, var right)
            when constant(right) != null -> compared(left, operator, Objects.requireNonNull(constant(right)));
            case Term.Comparison(var left, var operator, var right)
            when constant(left) != null -> compared(right, mirrored(operator), Objects.requireNonNull(constant(left)));
            case Term.Among(var element, var values, var collection) when collection == null -> among(element, values);
            case Term.Not(var opposite) -> of(opposite).filter(Claim::isExact).map(Claim::opposite);
            case Term.Several(var terms, var all) -> several(terms, all);
            case Term.Member member when member.type() == boolean.class -> Optional.of(truth(member, true));
            default -> Optional.empty();
        };
    }

    /** A condition that compares nothing holds for no missing value, and neither does its opposite. */
    private boolean isExact() {
        return values instanceof ValueSet.Points || subject.type().isPrimitive();
    }

    private Claim opposite() {
        return new Claim(subject, values.complement());
    }

    private static Claim truth(Term subject, boolean value) {
        return new Claim(subject, points(subject, value));
    }

    private record Constant(@Nullable Object value) {}

    private static @Nullable Constant constant(Term term) {
        return switch (term) {
            case Term.Literal literal -> new Constant(literal.value());
            case Term.Constant named -> new Constant(named.value());
            default -> null;
        };
    }

    private static Optional<Claim> compared(Term subject, Operator operator, Constant constant) {
        if (subject instanceof Term.Literal || subject instanceof Term.Constant) {
            return Optional.empty();
        }
        if (constant.value() instanceof Number number) {
            if (operator == Operator.UNEQUAL && !subject.type().isPrimitive()) {
                return Optional.empty();
            }
            return Optional.of(new Claim(subject, numbers(subject, operator, number.doubleValue())));
        }
        return switch (operator) {
            case EQUAL -> Optional.of(new Claim(subject, points(subject, constant.value())));
            case UNEQUAL ->
                Optional.of(new Claim(subject, points(subject, constant.value()).complement()));
            case LESS, AT_MOST, MORE, AT_LEAST -> Optional.empty();
        };
    }

    private static ValueSet.Points points(Term subject, @Nullable Object value) {
        Set<@Nullable Object> values = new HashSet<>();
        values.add(value);
        return ValueSet.Points.of(values, universe(subject.type()));
    }

    /** Constants may be missing as well, unless the type has no such value; so only truth can be listed. */
    private static Set<Object> universe(Class<?> type) {
        return type == boolean.class ? Set.of(true, false) : Set.of();
    }

    /** Between whole numbers there is nothing: more than 5 is 6 or more. */
    private static ValueSet numbers(Term subject, Operator operator, double bound) {
        boolean whole = (subject.type() == int.class || subject.type() == long.class) && bound == Math.rint(bound);
        double below = whole ? bound - 1 : bound;
        double above = whole ? bound + 1 : bound;
        ValueSet atMost = ValueSet.Numbers.between(Double.NEGATIVE_INFINITY, false, bound, true);
        ValueSet less = ValueSet.Numbers.between(Double.NEGATIVE_INFINITY, false, below, whole);
        ValueSet atLeast = ValueSet.Numbers.between(bound, true, Double.POSITIVE_INFINITY, false);
        ValueSet more = ValueSet.Numbers.between(above, whole, Double.POSITIVE_INFINITY, false);
        return switch (operator) {
            case EQUAL -> atMost.and(atLeast);
            case UNEQUAL -> less.or(more);
            case LESS -> less;
            case AT_MOST -> atMost;
            case MORE -> more;
            case AT_LEAST -> atLeast;
        };
    }

    private static Operator mirrored(Operator operator) {
        return switch (operator) {
            case EQUAL, UNEQUAL -> operator;
            case LESS -> Operator.MORE;
            case AT_MOST -> Operator.AT_LEAST;
            case MORE -> Operator.LESS;
            case AT_LEAST -> Operator.AT_MOST;
        };
    }

    private static Optional<Claim> among(Term element, List<Term> values) {
        return several(
                values.stream()
                        .map(value -> (Term) new Term.Comparison(element, Operator.EQUAL, value))
                        .toList(),
                false);
    }

    private static Optional<Claim> several(List<Term> terms, boolean all) {
        List<Optional<Claim>> claims = terms.stream().map(Claim::of).toList();
        boolean together = claims.stream().allMatch(Optional::isPresent)
                && claims.stream()
                                .map(claim -> claim.orElseThrow().subject().text())
                                .distinct()
                                .count()
                        == 1;
        return together
                ? claims.stream()
                        .map(Optional::orElseThrow)
                        .reduce((one, other) -> new Claim(
                                one.subject(), all ? one.values.and(other.values) : one.values.or(other.values)))
                : Optional.empty();
    }

    /** The conditions that must all hold, taken apart. */
    static List<Term> conjuncts(Term test) {
        return test instanceof Term.Several(var terms, var all) && all
                ? terms.stream().flatMap(term -> conjuncts(term).stream()).toList()
                : Arrays.asList(test);
    }
}
