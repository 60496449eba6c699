package leme.rules.pack;

import static leme.rules.file.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import leme.rules.fact.Texts;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.PatternSourceDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Checks one rule: its header is complete, it only compares facts, and all it does is speak through {@code ruling}. */
final class RuleCheck {

    private static final Pattern COMMENT = Pattern.compile("//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern SAYINGS =
            Pattern.compile("(\\s*ruling\\s*\\.\\s*\\w+\\s*\\([^;{}]*\\)\\s*;)+\\s*", Pattern.DOTALL);

    private final RuleSource source;
    private final RuleDescr rule;
    private final List<RuleProblem> problems = new ArrayList<>();

    private RuleCheck(RuleSource source, RuleDescr rule) {
        this.source = source;
        this.rule = rule;
    }

    static List<RuleProblem> of(RuleSource source, RuleDescr rule) {
        RuleCheck check = new RuleCheck(source, rule);
        check.problems.addAll(HeaderCheck.of(source, rule));
        check.conditions(rule.getLhs());
        check.consequence();
        return check.problems;
    }

    private void conditions(BaseDescr condition) {
        switch (condition) {
            case EvalDescr eval -> note(eval, say("uses `eval`"), say("Compare a field of a fact"));
            case PatternDescr pattern -> pattern(pattern);
            case AccumulateDescr accumulate ->
                note(accumulate, say("accumulates"), say("Ask `ContactHistory` for counts"));
            case ConditionalElementDescr group -> group.getDescrs().forEach(member -> conditions((BaseDescr) member));
            default -> {}
        }
    }

    private void pattern(PatternDescr pattern) {
        String type = pattern.getObjectType();
        if (type.contains(".") && !HouseRules.isVocabulary(type)) {
            note(pattern, say("matches `%s`", type), say("Use a fact of leme.rules.fact"));
        }
        switch (pattern.getSource()) {
            case null -> {}
            case AccumulateDescr accumulate ->
                note(pattern, say("accumulates"), say("Ask `ContactHistory` for counts"));
            case PatternSourceDescr from -> note(pattern, say("uses `from`"), say("Match the fact itself"));
        }
    }

    private void consequence() {
        String text = COMMENT.matcher(String.valueOf(rule.getConsequence())).replaceAll("");
        if (!rule.getNamedConsequences().isEmpty() || !SAYINGS.matcher(text).matches()) {
            problems.add(new RuleProblem(
                    source.path(),
                    Math.max(rule.getLine(), rule.getConsequenceLine()),
                    rule.getName(),
                    say("does more than speak"),
                    say("Write calls of `ruling` only, e.g. `ruling.veto( Selector.commercial() );`")));
        }
    }

    private void note(BaseDescr place, Texts message, Texts remedy) {
        int line = place.getLine() > 0 ? place.getLine() : rule.getLine();
        problems.add(new RuleProblem(source.path(), line, rule.getName(), message, remedy));
    }
}
