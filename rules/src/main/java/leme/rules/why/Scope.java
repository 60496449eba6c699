package leme.rules.why;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a term gets its values: the fact its pattern is about, what was bound before it, and the globals.
 *
 * @param fact null outside patterns
 * @param bound by name
 */
public record Scope(@Nullable Object fact, Map<String, Object> bound) {

    /** Why a term has no value here. */
    public static final class Unknowable extends Exception {

        private static final long serialVersionUID = 1L;

        Unknowable(Term term) {
            super("not explained: `" + term.text() + "`");
        }
    }

    public Scope on(@Nullable Object other) {
        return new Scope(other, bound);
    }

    Scope with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> more = new HashMap<>(bound);
        more.put(name, value);
        return new Scope(fact, Map.copyOf(more));
    }

    boolean isTrue(Term term) throws Unknowable {
        return Boolean.TRUE.equals(value(term));
    }

    /** The value of a term. */
    public @Nullable Object value(Term term) throws Unknowable {
        return switch (term) {
            case Term.Literal literal -> literal.value();
            case Term.Constant constant -> constant.value();
            case Term.Itself itself -> require(fact, term);
            case Term.Bound named -> require(bound.get(named.name()), term);
            case Term.Member member -> member(member);
            case Term.Made made -> call(null, made.method(), made.arguments(), made);
            case Term.Comparison(var left, var operator, var right) ->
                compared(term, value(left), operator, value(right));
            case Term.Among among -> among(among);
            case Term.Not(var opposite) -> !isTrue(opposite);
            case Term.Several(var terms, var all) -> several(terms, all);
            case Term.Unexplained unexplained -> throw new Unknowable(unexplained);
        };
    }

    private static Object require(@Nullable Object value, Term term) throws Unknowable {
        if (value == null) {
            throw new Unknowable(term);
        }
        return value;
    }

    private static boolean compared(Term term, @Nullable Object left, Operator operator, @Nullable Object right)
            throws Unknowable {
        try {
            return operator.holds(left, right);
        } catch (ClassCastException incomparable) {
            throw new Unknowable(term);
        }
    }

    private boolean among(Term.Among among) throws Unknowable {
        Object element = value(among.element());
        Term collection = among.collection();
        if (collection != null) {
            return value(collection) instanceof Collection<?> all
                    && all.stream().anyMatch(one -> Operator.same(one, element));
        }
        for (Term candidate : among.values()) {
            if (Operator.same(value(candidate), element)) {
                return true;
            }
        }
        return false;
    }

    private boolean several(List<Term> terms, boolean all) throws Unknowable {
        for (Term each : terms) {
            if (isTrue(each) != all) {
                return !all;
            }
        }
        return all;
    }

    /** A member of null is null: Drools reads it so too, and compares on. */
    private @Nullable Object member(Term.Member member) throws Unknowable {
        Object receiver = value(member.of());
        return receiver == null ? null : call(receiver, member.method(), member.arguments(), member);
    }

    private @Nullable Object call(@Nullable Object receiver, Method method, List<Term> arguments, Term term)
            throws Unknowable {
        @Nullable Object[] values = new @Nullable Object[arguments.size()];
        for (int index = 0; index < values.length; index++) {
            values[index] = Members.fit(value(arguments.get(index)), method.getParameterTypes()[index]);
        }
        try {
            return method.invoke(receiver, values);
        } catch (IllegalAccessException | InvocationTargetException | IllegalArgumentException failed) {
            throw new Unknowable(term);
        }
    }
}
