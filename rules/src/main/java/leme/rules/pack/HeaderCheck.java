package leme.rules.pack;

import static leme.rules.file.Say.say;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import leme.rules.fact.Texts;
import leme.rules.verdict.Citation;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** Checks a rule's header: every piece of metadata is there and says something. */
final class HeaderCheck {

    private static final Pattern REASON = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern UNSAFE = Pattern.compile("[\"\\\\\\p{Cntrl}]");
    private static final Set<String> KEYS =
            Set.of("reason", "policy", "legalBasis", "owner", "satisfies", "validFrom", "validUntil");

    private final RuleSource source;
    private final RuleDescr rule;
    private final List<RuleProblem> problems = new ArrayList<>();

    private HeaderCheck(RuleSource source, RuleDescr rule) {
        this.source = source;
        this.rule = rule;
    }

    static List<RuleProblem> of(RuleSource source, RuleDescr rule) {
        HeaderCheck check = new HeaderCheck(source, rule);
        if (rule instanceof QueryDescr) {
            check.note(rule, say("is a query"), say("Write a rule"));
        } else {
            check.plain();
            check.origin();
            check.obligation();
            check.validity();
            check.bare();
        }
        return check.problems;
    }

    /** A sound header in one piece. */
    static RuleDescriptor describe(RuleSource source, RuleDescr rule) {
        Citation citation =
                new Citation(rule.getName(), source.policy(), metadata(rule, "reason"), metadata(rule, "legalBasis"));
        String until = metadata(rule, "validUntil");
        Validity validity = new Validity(
                LocalDate.parse(metadata(rule, "validFrom")), until.isEmpty() ? null : LocalDate.parse(until));
        return new RuleDescriptor(
                citation,
                metadata(rule, "owner"),
                metadata(rule, "satisfies"),
                validity,
                source.kind().orElse(RuleKind.DRL),
                source.path(),
                rule.getLine());
    }

    /** Drools copies names and metadata into the code it writes: a quotation mark in them would end a string there. */
    private void plain() {
        if (UNSAFE.matcher(rule.getName()).find()) {
            note(rule, say("has a quotation mark or backslash in its name"), say("Write the sentence without"));
        }
        for (String key : rule.getAnnotationNames()) {
            AnnotationDescr annotation = rule.getAnnotation(key);
            if (!KEYS.contains(key)) {
                note(lineOf(key), say("has `@%s`, which is no metadata", key), say("Leave it out"));
            } else if (annotation != null && UNSAFE.matcher(metadata(rule, key)).find()) {
                note(
                        lineOf(key),
                        say("has a quotation mark or backslash in `@%s`", key),
                        say("Write the value without"));
            }
        }
    }

    private void origin() {
        if (!REASON.matcher(metadata(rule, "reason")).matches()) {
            note(rule, say("has no `@reason`"), say("Add `@reason(A_CODE)` and its texts in reasons.yaml"));
        }
        if (!metadata(rule, "policy").equals(source.policy())) {
            note(rule, say("has `@policy` `%s`", metadata(rule, "policy")), policyRemedy());
        }
        if (rule.getAnnotation("legalBasis") == null) {
            note(
                    rule,
                    say("has no `@legalBasis`"),
                    say("Cite the norm, or write `@legalBasis(\"\")` for the sender's own policy"));
        }
    }

    private void obligation() {
        if (metadata(rule, "owner").isBlank()) {
            note(rule, say("has no `@owner`"), say("Say who answers for it: `@owner(\"privacy\")`"));
        }
        if (metadata(rule, "satisfies").isBlank()) {
            note(
                    rule,
                    say("has no `@satisfies`"),
                    say("Say which obligation it keeps: `@satisfies(\"honour a withdrawal from its moment\")`"));
        }
    }

    private void validity() {
        LocalDate from = day("validFrom", say("Give the first day it counts: `@validFrom(\"2026-01-01\")`"));
        LocalDate until =
                day("validUntil", say("Give the last day it counts, or `@validUntil(\"\")` while it is open"));
        if (from == null
                && annotation("validFrom") != null
                && metadata(rule, "validFrom").isEmpty()) {
            note(lineOf("validFrom"), say("has an empty `@validFrom`"), aDay("validFrom"));
        }
        if (from != null && until != null && until.isBefore(from)) {
            note(
                    lineOf("validUntil"),
                    say("is valid until `%s`, before `%s`, from when it counts", until, from),
                    say("Let `@validUntil` be the same day or later, or `\"\"`"));
        }
    }

    /** The day given; null when there is none, which has been noted unless the value is empty. */
    private @Nullable LocalDate day(String key, Texts missing) {
        if (annotation(key) == null) {
            note(rule, say("has no `@%s`", key), missing);
            return null;
        }
        String value = metadata(rule, key);
        try {
            return value.isEmpty() ? null : LocalDate.parse(value);
        } catch (DateTimeParseException noDay) {
            note(lineOf(key), say("has `@%s` `%s`, which is no day", key, value), aDay(key));
            return null;
        }
    }

    private void bare() {
        rule.getAttributes()
                .forEach((name, attribute) -> note(
                        attribute, say("has `%s`", name), say("Rules have no order and no dialect; leave it out")));
        if (rule.getParentName() != null) {
            note(rule, say("extends `%s`", rule.getParentName()), say("Repeat the conditions: each rule reads alone"));
        }
    }

    private Texts policyRemedy() {
        return say("Write `@policy(\"%s\")`, the folder it stands in", source.policy());
    }

    private static Texts aDay(String key) {
        return say("Give a day as year-month-day: `@%s(\"2026-01-01\")`", key);
    }

    /** The parser does not say where an annotation stands, so it is looked up below the rule's first line. */
    private int lineOf(String key) {
        List<String> lines = source.text().lines().toList();
        return IntStream.range(Math.max(0, rule.getLine() - 1), lines.size())
                .filter(index -> lines.get(index).contains("@" + key))
                .map(index -> index + 1)
                .findFirst()
                .orElse(rule.getLine());
    }

    private @Nullable AnnotationDescr annotation(String key) {
        return rule.getAnnotation(key);
    }

    /** The value of a piece of metadata; "" when it is missing. */
    private static String metadata(RuleDescr rule, String key) {
        AnnotationDescr annotation = rule.getAnnotation(key);
        Object value = annotation == null ? null : annotation.getSingleValueStripped();
        return value == null ? "" : value.toString();
    }

    private void note(BaseDescr place, Texts message, Texts remedy) {
        note(place.getLine() > 0 ? place.getLine() : rule.getLine(), message, remedy);
    }

    private void note(int line, Texts message, Texts remedy) {
        problems.add(new RuleProblem(source.path(), line, rule.getName(), message, remedy));
    }
}
