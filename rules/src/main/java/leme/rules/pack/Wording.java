package leme.rules.pack;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The compilers' commonest sentences in the analyst's terms; others are passed on. */
final class Wording {

    static final String REMEDY = "Check spelling and type against the facts listed in the README of the rules";

    private static final String TYPE = "(?:class )?(?:[\\w]+\\.)*(\\w+)";
    private static final Map<Pattern, String> SENTENCES = Map.of(
            Pattern.compile("Unable to find class: (.+)"), "matches `$1`, which is no fact",
            Pattern.compile("Unable to parse left part of expression: (.+)"),
                    "compares in `$1` a field that the fact has not",
            Pattern.compile("(\\w+) cannot be resolved.*"), "names `$1`, which does not exist",
            Pattern.compile("The method (.+) is undefined for the type (\\w+)"), "calls `$1`, which `$2` has not",
            Pattern.compile("Equality operation requires compatible types\\. Found " + TYPE + " and " + TYPE),
                    "compares `$1` with `$2`");

    private Wording() {}

    static String of(String sentence) {
        for (Map.Entry<Pattern, String> each : SENTENCES.entrySet()) {
            Matcher matcher = each.getKey().matcher(sentence);
            if (matcher.matches()) {
                return matcher.replaceFirst(each.getValue());
            }
        }
        return "does not compile: " + sentence;
    }
}
