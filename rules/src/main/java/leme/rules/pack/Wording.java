package leme.rules.pack;

import static leme.rules.file.Say.say;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import leme.rules.fact.Texts;
import leme.rules.file.Nearest;

/** The compilers' sentences in the analyst's terms, with what was probably meant. */
record Wording(Texts message, Texts remedy) {

    /** What the compiler writes before an author's words. */
    private static final Pattern GENERATED = Pattern.compile("\\b_this\\.|\\bleme\\.rules\\.fact\\.(?=State\\b)");

    static final Texts REMEDY = say("Check spelling and type against the facts listed in the README of the rules");

    private static final int LONGEST_LIST = 30;
    private static final String TYPE = "(?:class )?(?:\\w+\\.)*([\\w$]+)";
    private static final Map<Pattern, BiFunction<MatchResult, String, Wording>> SENTENCES = sentences();

    /**
     * @param sentence of a compiler
     * @param rule the text of the rule it is about, as far as it is known
     */
    static Wording of(String generated, String rule) {
        String sentence = GENERATED.matcher(generated).replaceAll("");
        for (Map.Entry<Pattern, BiFunction<MatchResult, String, Wording>> each : SENTENCES.entrySet()) {
            Matcher matcher = each.getKey().matcher(sentence.strip());
            if (matcher.matches()) {
                return each.getValue().apply(matcher.toMatchResult(), rule);
            }
        }
        return new Wording(say("does not compile: %s", plain(sentence)), REMEDY);
    }

    private static Map<Pattern, BiFunction<MatchResult, String, Wording>> sentences() {
        Map<Pattern, BiFunction<MatchResult, String, Wording>> sentences = new LinkedHashMap<>();
        sentences.put(Pattern.compile("Unable to find class: (.+)"), (found, rule) -> fact(found.group(1)));
        sentences.put(
                Pattern.compile("Unable to parse left part of expression: (.+)"),
                (found, rule) -> field(found.group(1), rule));
        sentences.put(
                Pattern.compile("Method (\\w+) on " + TYPE + " with arguments .*is missing"),
                (found, rule) -> member(found.group(1), Spoken.simple(found.group(2))));
        sentences.put(
                Pattern.compile("The method (\\w+)\\(.*\\) is undefined for the type (\\w+)"),
                (found, rule) -> member(found.group(1), found.group(2)));
        sentences.put(
                Pattern.compile("Unknown field (\\w+) on " + TYPE),
                (found, rule) -> constant(found.group(1), Spoken.simple(found.group(2))));
        sentences.put(
                Pattern.compile("(\\$?\\w+) cannot be resolved.*"), (found, rule) -> unknown(found.group(1), rule));
        sentences.put(
                Pattern.compile(
                        "The method (\\w+)\\((.*)\\) in the type (Ruling|Selector|Hours|Moment|\\w*History|Norms) is"
                                + " not applicable for the arguments \\((.*)\\)"),
                (found, rule) -> new Wording(
                        say("gives `%s` `(%s)`", found.group(1), found.group(4)),
                        say("Give it `(%s)`", found.group(2))));
        sentences.put(
                Pattern.compile("Equality operation requires compatible types\\. Found " + TYPE + " and " + TYPE),
                (found, rule) -> new Wording(
                        say("compares `%s` with `%s`", Spoken.simple(found.group(1)), Spoken.simple(found.group(2))),
                        say("Compare with a value of the same kind")));
        sentences.put(
                Pattern.compile("Type mismatch: cannot convert from (\\w+).* to boolean"),
                (found, rule) -> new Wording(
                        say("takes a `%s` for true or false", found.group(1)),
                        say("Compare it, or ask it something: `has( … )`, `isOpen()`")));
        sentences.put(
                Pattern.compile("Predicate '(.+)' must be a Boolean expression"),
                (found, rule) -> new Wording(
                        say("asks `%s`, which is neither true nor false", found.group(1)),
                        say("Compare it: `==`, `!=`, `<`, `>=`, `in ( … )`")));
        sentences.put(
                Pattern.compile("Unable to parse consequence.*"),
                (found, rule) -> new Wording(
                        say("cannot be read after `then`"), say("End every saying with `;` and close its brackets")));
        sentences.put(
                Pattern.compile("Syntax error on tokens? \"(.+)\".*"),
                (found, rule) -> new Wording(
                        say("cannot be read at `%s`", found.group(1)),
                        say("Look for a missing quote, comma or bracket")));
        sentences.put(
                Pattern.compile("Unable to Analyse Expression (.+?):?"),
                (found, rule) -> new Wording(say("cannot be understood: `%s`", found.group(1)), REMEDY));
        return sentences;
    }

    private static Wording fact(String name) {
        return new Wording(
                say("matches `%s`, which is no fact", name), meant(name, Spoken.facts(), say("The facts are")));
    }

    /** The expression begins with the field, or with a path to it: whichever word the rule's facts do not know. */
    private static Wording field(String expression, String rule) {
        String path = expression.strip().replaceFirst("[^\\w.$].*", "");
        Collection<String> known = Spoken.membersOfFactsIn(rule);
        String word = Stream.of(path.split("\\."))
                .filter(each -> !known.contains(each))
                .findFirst()
                .orElse(path);
        return new Wording(
                say("compares `%s`, which is no field of the fact", word), meant(word, known, say("There are")));
    }

    private static Wording member(String name, String type) {
        return new Wording(
                say("calls `%s`, which `%s` has not", name, type), meant(name, Spoken.members(type), say("There are")));
    }

    private static Wording constant(String name, String type) {
        if (Spoken.constants(type).isEmpty()) {
            return new Wording(
                    say("asks `%s` for `%s`, which it has not", type, name),
                    meant(name, Spoken.members(type), say("There are")));
        }
        return new Wording(
                say("names `%s`, which is no `%s`", name, type), meant(name, Spoken.constants(type), say("There are")));
    }

    /** A constant of one of the types the rule names, or a value it gave a name to. */
    private static Wording unknown(String name, String rule) {
        List<String> known = new ArrayList<>(Spoken.constantsIn(rule));
        Pattern.compile("(\\$\\w+)\\s*:").matcher(rule).results().forEach(bound -> known.add(bound.group(1)));
        return new Wording(say("names `%s`, which does not exist", name), meant(name, known, say("There are")));
    }

    private static Texts meant(String wrong, Collection<String> known, Texts all) {
        List<String> sorted = known.stream().distinct().sorted().toList();
        Optional<Texts> list = sorted.isEmpty() || sorted.size() > LONGEST_LIST
                ? Optional.empty()
                : Optional.of(say("%s `%s`", all, String.join("`, `", sorted)));
        Optional<Texts> nearest = Nearest.to(wrong, sorted).map(word -> say("Maybe `%s`", word));
        return Stream.of(nearest, list)
                .flatMap(Optional::stream)
                .reduce((one, other) -> say("%s. %s", one, other))
                .orElse(REMEDY);
    }

    /** Without the packages and the generic types that only programmers need. */
    private static String plain(String sentence) {
        return sentence.replaceAll("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])", "")
                .replaceAll("<[\\w.,<>? ]*>", "")
                .strip();
    }
}
