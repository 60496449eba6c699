package leme.rules.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import leme.rules.fact.Texts;
import leme.rules.lint.Finding.Check;
import leme.rules.lint.Finding.Severity;

/** Holds every rule against every other that looks at the same kinds of fact. */
final class Pairs {

    private static final Texts JOIN =
            new Texts("Junte as duas, ou distinga as condições", "Join the two, or tell their conditions apart");

    private final List<Finding> findings = new ArrayList<>();

    static List<Finding> examine(List<Outline> rules) {
        Pairs pairs = new Pairs();
        for (int one = 0; one < rules.size(); one++) {
            for (int other = one + 1; other < rules.size(); other++) {
                pairs.compare(rules.get(one), rules.get(other));
            }
        }
        return pairs.findings;
    }

    private void compare(Outline one, Outline other) {
        boolean forth = one.implies(other);
        boolean back = other.implies(one);
        if (forth && back) {
            same(one, other);
        } else if (forth) {
            within(one, other);
        } else if (back) {
            within(other, one);
        }
    }

    /** Two policies may look at the same thing and owe different answers to it; one policy says it in one rule. */
    private void same(Outline one, Outline other) {
        if (contradicts(other, one) || contradicts(one, other)) {
            return;
        }
        String name = one.rule().name();
        boolean sayTheSame = Set.copyOf(one.said()).equals(Set.copyOf(other.said()));
        if (sayTheSame) {
            note(Check.REPEATS, other, new Texts("repete “" + name + "”", "repeats “" + name + "”"), JOIN);
        } else if (one.rule().policy().equals(other.rule().policy())) {
            note(
                    Check.SAME_CONDITIONS,
                    other,
                    new Texts(
                            "tem as mesmas condições que “" + name + "” e diz outra coisa",
                            "has the same conditions as “" + name + "” and says something else"),
                    JOIN);
        }
    }

    /** The first speaks only when the second does. */
    private void within(Outline narrow, Outline wide) {
        if (contradicts(narrow, wide)) {
            return;
        }
        boolean nothingNew = narrow.said().stream()
                .allMatch(saying -> wide.said().stream()
                        .anyMatch(wider -> wider.verb().equals(saying.verb())
                                && wider.rest().equals(saying.rest())
                                && wider.covers(saying)));
        if (nothingNew && !narrow.said().isEmpty()) {
            String name = wide.rule().name();
            note(
                    Check.SHADOWED,
                    narrow,
                    new Texts(
                            "não diz nada de novo: quando fala, “" + name + "” já disse o mesmo ou mais",
                            "says nothing new: whenever it speaks, “" + name + "” says the same or more"),
                    new Texts("Apague-a, ou dê a ela outra condição", "Remove it, or give it another condition"));
        }
    }

    /** What is vetoed has no score to adjust and nothing to wait for. */
    private boolean contradicts(Outline speaker, Outline silencer) {
        for (Saying saying : speaker.said()) {
            if (silencer.said().stream().anyMatch(saying::isLostUnder)) {
                String name = silencer.rule().name();
                findings.add(finding(
                        Check.CONTRADICTS,
                        Severity.ERROR,
                        speaker,
                        new Texts(
                                "diz `" + saying.text() + "` do que “" + name + "” veta sempre que ela fala",
                                "says `" + saying.text() + "` of what “" + name + "” vetoes whenever it speaks"),
                        new Texts("Decida qual das duas vale", "Decide which of the two should count")));
                return true;
            }
        }
        return false;
    }

    private void note(Check check, Outline about, Texts message, Texts remedy) {
        findings.add(finding(check, Severity.WARNING, about, message, remedy));
    }

    private static Finding finding(Check check, Severity severity, Outline about, Texts message, Texts remedy) {
        var rule = about.rule();
        return new Finding(check, severity, rule.file(), rule.line(), rule.name(), message, remedy);
    }
}
