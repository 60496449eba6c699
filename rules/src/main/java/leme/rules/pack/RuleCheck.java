package leme.rules.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.PatternSourceDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Checks one rule: its header is complete, it only compares facts, and all it does is speak through {@code ruling}. */
final class RuleCheck {

    private static final Pattern REASON = Pattern.compile("[A-Z][A-Z0-9_]*");
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
        check.header();
        check.conditions(rule.getLhs());
        check.consequence();
        return check.problems;
    }

    /** The value of a piece of metadata; "" when it is missing. */
    static String metadata(RuleDescr rule, String key) {
        AnnotationDescr annotation = rule.getAnnotation(key);
        Object value = annotation == null ? null : annotation.getSingleValueStripped();
        return value == null ? "" : value.toString();
    }

    private void header() {
        if (rule instanceof QueryDescr) {
            note(rule, "is a query", "Write a rule");
            return;
        }
        if (!REASON.matcher(metadata(rule, "reason")).matches()) {
            note(rule, "has no `@reason`", "Add `@reason(A_CODE)` and its texts in reasons.yaml");
        }
        if (!metadata(rule, "policy").equals(source.policy())) {
            note(rule, "has `@policy` `" + metadata(rule, "policy") + "`", policyRemedy());
        }
        if (rule.getAnnotation("legalBasis") == null) {
            note(
                    rule,
                    "has no `@legalBasis`",
                    "Cite the norm, or write `@legalBasis(\"\")` for the sender's own policy");
        }
        if (metadata(rule, "owner").isEmpty()) {
            note(rule, "has no `@owner`", "Say who answers for it: `@owner(\"privacy\")`");
        }
        rule.getAttributes()
                .forEach((name, attribute) ->
                        note(attribute, "has `" + name + "`", "Rules have no order and no dialect; leave it out"));
        if (rule.getParentName() != null) {
            note(rule, "extends `" + rule.getParentName() + "`", "Repeat the conditions: each rule reads alone");
        }
    }

    private String policyRemedy() {
        return "Write `@policy(\"" + source.policy() + "\")`, the folder it stands in";
    }

    private void conditions(BaseDescr condition) {
        switch (condition) {
            case EvalDescr eval -> note(eval, "uses `eval`", "Compare a field of a fact");
            case PatternDescr pattern -> pattern(pattern);
            case AccumulateDescr accumulate -> note(accumulate, "accumulates", "Ask `ContactHistory` for counts");
            case ConditionalElementDescr group -> group.getDescrs().forEach(member -> conditions((BaseDescr) member));
            default -> {}
        }
    }

    private void pattern(PatternDescr pattern) {
        String type = pattern.getObjectType();
        if (type.contains(".") && !HouseRules.isVocabulary(type)) {
            note(pattern, "matches `" + type + "`", "Use a fact of leme.rules.fact");
        }
        switch (pattern.getSource()) {
            case null -> {}
            case AccumulateDescr accumulate -> note(pattern, "accumulates", "Ask `ContactHistory` for counts");
            case PatternSourceDescr from -> note(pattern, "uses `from`", "Match the fact itself");
        }
    }

    private void consequence() {
        String text = COMMENT.matcher(String.valueOf(rule.getConsequence())).replaceAll("");
        if (!rule.getNamedConsequences().isEmpty() || !SAYINGS.matcher(text).matches()) {
            problems.add(new RuleProblem(
                    source.path(),
                    Math.max(rule.getLine(), rule.getConsequenceLine()),
                    rule.getName(),
                    "does more than speak",
                    "Write calls of `ruling` only, e.g. `ruling.veto( Selector.commercial() );`"));
        }
    }

    private void note(BaseDescr place, String message, String remedy) {
        int line = place.getLine() > 0 ? place.getLine() : rule.getLine();
        problems.add(new RuleProblem(source.path(), line, rule.getName(), message, remedy));
    }
}
