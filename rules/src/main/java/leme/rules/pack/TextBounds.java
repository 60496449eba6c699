package leme.rules.pack;

import static leme.rules.file.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import leme.rules.fact.Texts;

/**
 * What the text of a rule file must keep to before anything parses it: nothing that reads otherwise to the compiler than to
 * a person, and nothing so deep or so long that compilers choke on it.
 */
final class TextBounds {

    private static final int LARGEST_FILE = 512 * 1024;
    private static final int DEEPEST = 16;
    private static final Pattern ESCAPE = Pattern.compile("\\\\u+[0-9a-fA-F]*");
    /** A class by its full name. Merely looking at one in a condition wakes it: its initialiser runs during the build. */
    private static final Pattern FULL_NAME = Pattern.compile(
            "(?m)(?<![\\w.$)])(?<!^ {0,9}(?:import|global) {1,9}(?:static {1,9})?)(?:[a-z]\\w*\\.)+[A-Z]\\w*");

    private static final Pattern FUNCTION = Pattern.compile("->|::");

    private TextBounds() {}

    /** All faults; none if the text may be parsed. */
    static List<RuleProblem> examine(RuleSource source) {
        if (source.text().length() > LARGEST_FILE) {
            Texts size = say("holds `%s` letters, more than %s", source.text().length(), LARGEST_FILE);
            return List.of(new RuleProblem(source.path(), 0, "", size, say("Split it into several files")));
        }
        List<RuleProblem> problems = new ArrayList<>();
        MaskedText masked = MaskedText.of(source.text());
        find(ESCAPE, source.text())
                .forEach(escape -> problems.add(problem(
                        source,
                        masked.line(escape.start()),
                        say("contains the escape `%s`", escape.group()),
                        say("Write the letter itself: files are UTF-8"))));
        find(FUNCTION, masked.text())
                .forEach(arrow -> problems.add(problem(
                        source,
                        masked.line(arrow.start()),
                        say("contains a function, `%s`", arrow.group()),
                        say("Compare a field, or call a method of a fact"))));
        find(FULL_NAME, masked.text()).stream()
                .filter(name -> !HouseRules.isVocabulary(name.group()))
                .forEach(name -> problems.add(problem(
                        source,
                        masked.line(name.start()),
                        say("names `%s`, which is not for rules", name.group()),
                        say("Use the facts of leme.rules.fact"))));
        int deep = tooDeep(masked.text());
        if (deep >= 0) {
            problems.add(problem(
                    source,
                    masked.line(deep),
                    say("nests more than %s brackets", DEEPEST),
                    say("Write one condition per line")));
        }
        return problems;
    }

    private static List<MatchResult> find(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }

    /** The place of the bracket that is one too many; -1 if there is none. */
    private static int tooDeep(String text) {
        int depth = 0;
        for (int place = 0; place < text.length(); place++) {
            depth += switch (text.charAt(place)) {
                case '(', '[', '{' -> 1;
                case ')', ']', '}' -> depth > 0 ? -1 : 0;
                default -> 0;
            };
            if (depth > DEEPEST) {
                return place;
            }
        }
        return -1;
    }

    private static RuleProblem problem(RuleSource source, int line, Texts message, Texts remedy) {
        return new RuleProblem(source.path(), line, "", message, remedy);
    }
}
