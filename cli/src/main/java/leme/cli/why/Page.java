package leme.cli.why;

import java.io.PrintWriter;
import leme.cli.Words;
import leme.client.model.Condition;
import leme.client.model.RuleTold;
import leme.client.model.Why;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Prints a why for people.
 *
 * @param colours whether the reader sees them
 */
record Page(PrintWriter out, Words words, boolean colours) {

    void print(Why why) {
        out.println(style(Style.bold, why.getSummary()));
        why.getRules().forEach(this::rule);
        if (!why.getChanges().isEmpty()) {
            heading("why.changes");
            why.getChanges()
                    .forEach(change -> out.println(
                            "  → " + change.getText() + (change.getTried() ? "" : "  " + words.say("why.untried"))));
            var enough = Boolean.TRUE.equals(why.getPermittedThen());
            out.println("  " + words.say(enough ? "why.enough" : "why.not-enough"));
        }
        if (!why.getSilent().isEmpty()) {
            heading("why.silent");
            why.getSilent().forEach(this::silent);
        }
        why.getNotes().forEach(note -> out.println("  " + note));
        if (why.getRulePack() != null) {
            out.println(style(Style.faint, words.say("why.versions", why.getRulePack(), why.getBundle())));
        }
    }

    private void heading(String key) {
        out.println();
        out.println(style(Style.bold, words.say(key)));
    }

    private void rule(RuleTold rule) {
        out.println();
        out.println("  " + words.say("why." + rule.getEffect().getValue()) + "  " + rule.getText());
        if (rule.getRule() != null) {
            out.println(style(Style.faint, "    “" + rule.getRule() + "”" + place(rule)));
        }
        if (rule.getLegalBasis() != null) {
            out.println(style(Style.faint, "    " + rule.getLegalBasis()));
        }
        rule.getConditions().forEach(this::condition);
    }

    private static String place(RuleTold rule) {
        return rule.getPath() == null ? "" : "  " + rule.getPath() + ":" + rule.getLine();
    }

    private void condition(Condition condition) {
        boolean held = condition.getOutcome() == Condition.OutcomeEnum.HELD;
        var mark = held ? style(Style.fg_green, "✓") : style(Style.fg_red, "✗");
        var source = condition.getSource() == null ? "" : style(Style.faint, "   " + condition.getSource());
        out.println("    " + mark + " " + condition.getText() + source);
    }

    /** Of a rule that kept silent, only what kept it so. */
    private void silent(RuleTold rule) {
        var missing = rule.getConditions().stream()
                .filter(condition -> condition.getOutcome() == Condition.OutcomeEnum.FAILED)
                .map(Condition::getText)
                .findFirst()
                .orElse("");
        out.println("  " + rule.getRule() + style(Style.faint, place(rule)));
        out.println("    " + style(Style.fg_red, "✗") + " " + missing);
    }

    private String style(Style style, String text) {
        return colours ? style.on() + text + style.off() : text;
    }
}
