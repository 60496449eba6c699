package leme.service.web.mlflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code filter} as MLflow reads it: comparisons joined by {@code AND}, e.g. {@code name = 'propensity' AND
 * tags.`leme.state` != 'RETIRED'}; with {@code LIKE} ({@code %} and {@code _}), {@code ILIKE} and, for numbers, order.
 */
final class Conditions {

    private static final Pattern COMPARISON =
            Pattern.compile("\\G\\s*(?:attributes?\\.)?(?<key>tags?\\.(?:`[^`]+`|\"[^\"]+\"|[\\w.-]+)|\\w+)\\s*"
                    + "(?<operator>!=|>=|<=|=|>|<|(?i:LIKE|ILIKE|IN)\\b)\\s*"
                    + "(?<value>'[^']*'|\"[^\"]*\"|-?\\d+|\\([^()]*\\))\\s*");
    private static final Pattern AND = Pattern.compile("\\G(?i:AND)\\s+");

    private Conditions() {}

    /**
     * What can be compared of something.
     *
     * @param <T> the something
     */
    interface Attributes<T> {

        /** Names of what can be compared as text. */
        Set<String> texts();

        /** Names of what can be compared as numbers. */
        Set<String> numbers();

        String text(T of, String name);

        long number(T of, String name);

        List<Shown.Tag> tags(T of);
    }

    /** Whether something meets all of them. */
    static <T> Predicate<T> of(String filter, Attributes<T> attributes) {
        var all = new ArrayList<Predicate<T>>();
        var comparison = COMPARISON.matcher(filter);
        var and = AND.matcher(filter);
        int at = 0;
        while (at < filter.length() && !filter.isBlank()) {
            if (!comparison.find(at)) {
                throw invalid(filter, at);
            }
            all.add(one(comparison, attributes));
            at = comparison.end();
            if (at < filter.length()) {
                if (!and.find(at)) {
                    throw invalid(filter, at);
                }
                at = and.end();
                if (at == filter.length()) {
                    throw invalid(filter, at);
                }
            }
        }
        return of -> all.stream().allMatch(each -> each.test(of));
    }

    private static MlflowError invalid(String filter, int at) {
        return MlflowError.invalid("Invalid clause(s) in filter string: '"
                + filter.substring(at).strip() + "'. Give comparisons like name = 'propensity', joined by AND.");
    }

    private static <T> Predicate<T> one(Matcher comparison, Attributes<T> attributes) {
        var key = comparison.group("key");
        var operator = comparison.group("operator").toUpperCase(Locale.ROOT);
        var value = comparison.group("value");
        if (key.startsWith("tag")) {
            var name = unquoted(key.substring(key.indexOf('.') + 1));
            var test = text(operator, value);
            return of -> attributes.tags(of).stream().anyMatch(tag -> tag.key().equals(name) && test.test(tag.value()));
        }
        if (attributes.numbers().contains(key)) {
            var test = number(operator, value);
            return of -> test.test(attributes.number(of, key));
        }
        if (attributes.texts().contains(key)) {
            var test = text(operator, value);
            return of -> test.test(attributes.text(of, key));
        }
        var known = new TreeSet<>(attributes.texts());
        known.addAll(attributes.numbers());
        throw MlflowError.invalid("Invalid attribute key '" + key + "' specified. Valid keys are " + known);
    }

    private static String unquoted(String text) {
        char first = text.charAt(0);
        return first == '`' || first == '"' || first == '\'' ? text.substring(1, text.length() - 1) : text;
    }

    private static Predicate<String> text(String operator, String value) {
        return switch (operator) {
            case "=" -> unquoted(value)::equals;
            case "!=" -> Predicate.not(unquoted(value)::equals);
            case "LIKE" -> like(unquoted(value), 0).asMatchPredicate();
            case "ILIKE" ->
                like(unquoted(value), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .asMatchPredicate();
            case "IN" -> in(value)::contains;
            default -> throw MlflowError.invalid("Invalid comparator '" + operator + "' for a text");
        };
    }

    private static List<String> in(String list) {
        if (!list.startsWith("(")) {
            throw MlflowError.invalid("IN takes a list of texts, like ('1', '2')");
        }
        return Arrays.stream(list.substring(1, list.length() - 1).split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(Conditions::unquoted)
                .toList();
    }

    private static Pattern like(String pattern, int flags) {
        var regex = new StringBuilder();
        for (char each : pattern.toCharArray()) {
            regex.append(each == '%' ? ".*" : each == '_' ? "." : Pattern.quote(String.valueOf(each)));
        }
        return Pattern.compile(regex.toString(), flags | Pattern.DOTALL);
    }

    private static Predicate<Long> number(String operator, String value) {
        long bound = bound(unquoted(value));
        return switch (operator) {
            case "=" -> number -> number == bound;
            case "!=" -> number -> number != bound;
            case ">" -> number -> number > bound;
            case ">=" -> number -> number >= bound;
            case "<" -> number -> number < bound;
            case "<=" -> number -> number <= bound;
            default -> throw MlflowError.invalid("Invalid comparator '" + operator + "' for a number");
        };
    }

    private static long bound(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException noNumber) {
            throw MlflowError.invalid("Expected a number, got '" + value + "'");
        }
    }
}
