package leme.rules.why;

import leme.rules.why.Attempt.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a rule on one case, in words.
 *
 * @param outcome how it came out
 * @param text in words: what was, and what would have been needed
 * @param source as the rule writes it
 * @param line of the rule file
 * @param subject what was looked at, in words; null when the text alone says it
 * @param actual what it was, in words; null as above
 * @param operator how the rule compares it, e.g. {@code <}; null as above
 * @param bound with what, in words; null as above
 */
public record Condition(
        Outcome outcome,
        String text,
        String source,
        int line,
        @Nullable String subject,
        @Nullable String actual,
        @Nullable String operator,
        @Nullable String bound) {

    static Condition of(Outcome outcome, String text, String source, int line) {
        return new Condition(outcome, text, source, line, null, null, null, null);
    }

    public boolean held() {
        return outcome == Outcome.HELD;
    }
}
