package leme.rules.lint;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls what a rule gives names to by what it is, so that two rules can be compared whatever names they give. */
final class Naming {

    private static final Pattern NAME = Pattern.compile("\\$?\\b\\w+");

    private final Map<String, String> meanings = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();

    /** Notes a fact that a rule matches, and its name for it if it has one. */
    void fact(String type, String binding) {
        int count = seen.merge(type, 1, Integer::sum);
        if (!binding.isEmpty()) {
            meanings.put(binding, count == 1 ? type : type + "#" + count);
        }
    }

    void value(String type, String binding, String text) {
        meanings.put(binding, type + "." + canonical(text));
    }

    String canonical(String text) {
        return NAME.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(meanings.getOrDefault(name.group(), name.group())));
    }
}
