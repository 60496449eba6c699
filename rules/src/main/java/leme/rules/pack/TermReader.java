package leme.rules.pack;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leme.rules.why.Members;
import leme.rules.why.Operator;
import leme.rules.why.Term;
import org.drools.mvel.parser.DrlxParser;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.drools.mvel.parser.printer.PrintUtil;
import org.jspecify.annotations.Nullable;

/**
 * Reads an expression of a rule, parsed by Drools itself, into a {@link Term}.
 *
 * @param bound types of what earlier parts bound, and of globals
 * @param own the type of the pattern's fact; null outside patterns
 */
record TermReader(
        Types types, Map<String, Class<?>> bound, @Nullable Class<?> own) {

    /** A constraint: what must be true, and what gets a name; both null when there is nothing of it. */
    record Reading(
            @Nullable Term test,
            @Nullable String binding,
            @Nullable Term bound) {}

    Reading read(String constraint) {
        DrlxExpression parsed;
        try {
            parsed = DrlxParser.parseExpression(DrlxParser.buildDrlxParserWithArguments(List.of()), constraint);
        } catch (RuntimeException unreadable) {
            return new Reading(new Term.Unexplained(constraint), null, null);
        }
        Term term = term(parsed.getExpr());
        if (parsed.getBind() == null) {
            return new Reading(term, null, null);
        }
        boolean tests = term instanceof Term.Truth;
        return new Reading(tests ? term : null, parsed.getBind().asString(), tests ? leftmost(term) : term);
    }

    /** {@code $s : subject == "refund"} names the subject. */
    private static Term leftmost(Term term) {
        return switch (term) {
            case Term.Comparison comparison -> leftmost(comparison.left());
            case Term.Among among -> leftmost(among.element());
            case Term.Several several -> leftmost(several.terms().getFirst());
            default -> term;
        };
    }

    Term term(Expression expression) {
        return switch (expression) {
            case NullLiteralExpr none -> new Term.Literal(null, Object.class, "null");
            case BooleanLiteralExpr truth -> new Term.Literal(truth.getValue(), boolean.class, truth.toString());
            case StringLiteralExpr text -> new Term.Literal(text.asString(), String.class, text.toString());
            case IntegerLiteralExpr number -> new Term.Literal(number.asNumber(), int.class, number.getValue());
            case LongLiteralExpr number -> new Term.Literal(number.asNumber(), long.class, number.getValue());
            case DoubleLiteralExpr number -> new Term.Literal(number.asDouble(), double.class, number.getValue());
            case EnclosedExpr enclosed -> term(enclosed.getInner());
            case ThisExpr itself when own != null -> new Term.Itself(own);
            case NameExpr name -> name(name.getNameAsString(), expression);
            case FieldAccessExpr access -> access(access);
            case MethodCallExpr call -> call(call);
            case UnaryExpr unary -> unary(unary);
            case BinaryExpr binary -> binary(binary);
            case PointFreeExpr wordy -> wordy(wordy);
            default -> unexplained(expression);
        };
    }

    private Term name(String name, Expression expression) {
        if (bound.containsKey(name)) {
            return new Term.Bound(name, bound.get(name));
        }
        return property(own == null ? null : new Term.Itself(own), name).orElseGet(() -> unexplained(expression));
    }

    private static Optional<Term> property(@Nullable Term of, String name) {
        return of == null
                ? Optional.empty()
                : Members.property(of.type(), name).map(method -> new Term.Member(of, method, List.of(), name));
    }

    private Term access(FieldAccessExpr access) {
        String name = access.getNameAsString();
        Optional<Term> constant = type(access.getScope())
                .flatMap(type -> Types.constant(type, name)
                        .map(value -> new Term.Constant(value, type.getSimpleName() + "." + name)));
        return constant.or(() -> property(term(access.getScope()), name)).orElseGet(() -> unexplained(access));
    }

    /** The type an expression names; empty when it is a value. */
    private Optional<Class<?>> type(Expression expression) {
        return switch (expression) {
            case NameExpr name -> type(name.getNameAsString());
            case FieldAccessExpr access ->
                type(access.getScope()).flatMap(outer -> Types.nested(outer, access.getNameAsString()));
            default -> Optional.empty();
        };
    }

    private Optional<Class<?>> type(String name) {
        return Character.isUpperCase(name.charAt(0)) ? types.named(name) : Optional.empty();
    }

    private Term call(MethodCallExpr call) {
        String name = call.getNameAsString();
        List<Term> arguments = call.getArguments().stream().map(this::term).toList();
        List<Class<?>> given = new ArrayList<>();
        arguments.forEach(argument -> given.add(argument.type()));
        Optional<Class<?>> maker = call.getScope().flatMap(this::type);
        if (maker.isPresent()) {
            return Members.factory(maker.get(), name, given)
                    .<Term>map(method -> new Term.Made(method, arguments))
                    .orElseGet(() -> unexplained(call));
        }
        @Nullable Term of = call.getScope().map(this::term).orElse(own == null ? null : new Term.Itself(own));
        return of == null
                ? unexplained(call)
                : Members.method(of.type(), name, given)
                        .<Term>map(method -> new Term.Member(of, method, arguments, ""))
                        .orElseGet(() -> unexplained(call));
    }

    private Term unary(UnaryExpr unary) {
        Term term = term(unary.getExpression());
        return switch (unary.getOperator()) {
            case LOGICAL_COMPLEMENT -> new Term.Not(term);
            case MINUS ->
                term instanceof Term.Literal(Number number, var type, var text)
                        ? new Term.Literal(
                                number instanceof Double
                                        ? (Number) (-number.doubleValue())
                                        : (Number) (-number.intValue()),
                                type,
                                "-" + text)
                        : unexplained(unary);
            default -> unexplained(unary);
        };
    }

    private Term binary(BinaryExpr binary) {
        return switch (binary.getOperator()) {
            case AND -> several(binary, true);
            case OR -> several(binary, false);
            case EQUALS -> comparison(binary, Operator.EQUAL);
            case NOT_EQUALS -> comparison(binary, Operator.UNEQUAL);
            case LESS -> comparison(binary, Operator.LESS);
            case LESS_EQUALS -> comparison(binary, Operator.AT_MOST);
            case GREATER -> comparison(binary, Operator.MORE);
            case GREATER_EQUALS -> comparison(binary, Operator.AT_LEAST);
            default -> unexplained(binary);
        };
    }

    private Term comparison(BinaryExpr binary, Operator operator) {
        return new Term.Comparison(term(binary.getLeft()), operator, term(binary.getRight()));
    }

    private Term several(BinaryExpr binary, boolean all) {
        List<Term> terms = new ArrayList<>();
        for (Expression side : List.of(binary.getLeft(), binary.getRight())) {
            Term term = side instanceof HalfBinaryExpr half && !terms.isEmpty()
                    ? new Term.Comparison(
                            leftmost(terms.getLast()), operator(half.getOperator()), term(half.getRight()))
                    : term(side);
            if (term instanceof Term.Several(var inner, var innerAll) && innerAll == all) {
                terms.addAll(inner);
            } else {
                terms.add(term);
            }
        }
        return new Term.Several(terms, all);
    }

    /** {@code age > 18 && < 65}. */
    private static Operator operator(HalfBinaryExpr.Operator operator) {
        return switch (operator) {
            case EQUALS -> Operator.EQUAL;
            case NOT_EQUALS -> Operator.UNEQUAL;
            case LESS -> Operator.LESS;
            case LESS_EQUALS -> Operator.AT_MOST;
            case GREATER -> Operator.MORE;
            case GREATER_EQUALS -> Operator.AT_LEAST;
        };
    }

    /** {@code a in ("x", "y")}, {@code tags contains "x"}, {@code product memberOf $list}; any other word is unknown. */
    private Term wordy(PointFreeExpr wordy) {
        Term left = term(wordy.getLeft());
        NodeList<Expression> right = wordy.getRight();
        Term said = switch (wordy.getOperator().asString()) {
            case "in" -> new Term.Among(left, right.stream().map(this::term).toList(), null);
            case "contains" -> new Term.Among(term(right.getFirst().orElseThrow()), List.of(), left);
            case "memberOf" ->
                new Term.Among(left, List.of(), term(right.getFirst().orElseThrow()));
            default -> unexplained(wordy);
        };
        return wordy.isNegated() ? new Term.Not(said) : said;
    }

    private static Term unexplained(Expression expression) {
        return new Term.Unexplained(PrintUtil.printNode(expression));
    }
}
