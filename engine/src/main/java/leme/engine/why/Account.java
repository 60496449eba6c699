package leme.engine.why;

import java.time.Instant;
import java.util.List;
import leme.rules.fact.Language;
import leme.rules.why.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Why an action was, or was not, part of a decision, told to somebody.
 *
 * @param audience to whom
 * @param language in which
 * @param name of the action
 * @param summary what became of it: a sentence or two
 * @param rules that kept it back or changed it
 * @param silent rules that could have and did not; for the auditor, empty for others
 * @param changes what would have to change
 * @param enough whether with all of these the rules permit it; they were asked
 * @param from the instant from which they do; null when time need not pass, or is not enough
 * @param notes what else counts
 */
public record Account(
        Audience audience,
        Language language,
        String name,
        String summary,
        List<Rule> rules,
        List<Rule> silent,
        List<Change> changes,
        boolean enough,
        @Nullable Instant from,
        List<String> notes) {

    public Account {
        rules = List.copyOf(rules);
        silent = List.copyOf(silent);
        changes = List.copyOf(changes);
        notes = List.copyOf(notes);
    }

    /**
     * A rule on the action.
     *
     * @param finding what it is told of
     * @param text why, in words
     * @param conditions with what they saw; empty for the customer
     */
    public record Rule(Finding finding, String text, List<Condition> conditions) {

        public Rule {
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * Something that would have to change.
     *
     * @param step what it is told of
     * @param text in words
     */
    public record Change(Step step, String text) {}
}
