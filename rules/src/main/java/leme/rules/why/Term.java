package leme.rules.why;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An expression in a rule, read into a tree. It covers what the house allows in conditions and sayings; whatever else
 * stands there becomes {@link Unexplained}, never a guess.
 */
public sealed interface Term {

    /** The type of its value, as far as it can be told without one. */
    Class<?> type();

    /** As the rule writes it, or near enough. */
    String text();

    /** This term and those it is made of. */
    default Stream<Term> walk() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Term::walk));
    }

    private List<Term> parts() {
        return switch (this) {
            case Member member -> join(member.of(), member.arguments());
            case Made made -> made.arguments();
            case Comparison comparison -> List.of(comparison.left(), comparison.right());
            case Among(var element, var values, var collection) ->
                join(element, collection == null ? values : List.of(collection));
            case Not not -> List.of(not.term());
            case Several several -> several.terms();
            case Literal literal -> List.of();
            case Constant constant -> List.of();
            case Itself itself -> List.of();
            case Bound bound -> List.of();
            case Unexplained unexplained -> List.of();
        };
    }

    private static List<Term> join(Term first, List<Term> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }

    /** A number, text, truth or null. */
    record Literal(@Nullable Object value, Class<?> type, String text) implements Term {}

    /** A named value: an enum's constant. */
    record Constant(Object value, String text) implements Term {
        @Override
        public Class<?> type() {
            return value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        }
    }

    /** The fact that the pattern is about. */
    record Itself(Class<?> type) implements Term {
        @Override
        public String text() {
            return "this";
        }
    }

    /** A value bound earlier in the rule, or a global. */
    record Bound(String name, Class<?> type) implements Term {
        @Override
        public String text() {
            return name;
        }
    }

    /**
     * A field or an answer of a value: {@code customer.tenureMonths}, {@code has("vulnerable")}.
     *
     * @param name of the field as the rule writes it; "" for an answer
     */
    record Member(Term of, Method method, List<Term> arguments, String name) implements Term {
        @Override
        public Class<?> type() {
            return method.getReturnType();
        }

        @Override
        public String text() {
            String asked = of instanceof Itself ? "" : of.text() + ".";
            return asked + (name.isEmpty() ? call(method, arguments) : name);
        }

        /** Names it in the dictionary: {@code Customer.tenureMonths}. */
        public String key() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }
    }

    /** A value made on the spot: {@code Hours.weekdays(9, 18)}. */
    record Made(Method method, List<Term> arguments) implements Term {
        @Override
        public Class<?> type() {
            return method.getReturnType();
        }

        @Override
        public String text() {
            return method.getDeclaringClass().getSimpleName() + "." + call(method, arguments);
        }
    }

    /** Two sides and what must be between them. */
    record Comparison(Term left, Operator operator, Term right) implements Truth {
        @Override
        public String text() {
            return left.text() + " " + operator.sign() + " " + right.text();
        }
    }

    /** One of several values, or a member of a collection. */
    record Among(Term element, List<Term> values, @Nullable Term collection) implements Truth {
        @Override
        public String text() {
            return element.text() + " in " + (collection == null ? "(" + list(values) + ")" : collection.text());
        }
    }

    /** The opposite. */
    record Not(Term term) implements Truth {
        @Override
        public String text() {
            return "!" + (term instanceof Member || term instanceof Bound ? term.text() : "(" + term.text() + ")");
        }
    }

    /** All of them, or any. */
    record Several(List<Term> terms, boolean all) implements Truth {
        @Override
        public String text() {
            return terms.stream().map(Term::text).collect(Collectors.joining(all ? " && " : " || "));
        }
    }

    /** What this reading does not know. */
    record Unexplained(String text) implements Term {
        @Override
        public Class<?> type() {
            return Object.class;
        }
    }

    /** What is true or false. */
    sealed interface Truth extends Term {
        @Override
        default Class<?> type() {
            return boolean.class;
        }
    }

    private static String call(Method method, List<Term> arguments) {
        return method.getName() + "(" + list(arguments) + ")";
    }

    private static String list(List<Term> terms) {
        return terms.stream().map(Term::text).collect(Collectors.joining(", "));
    }
}
