package leme.rules.governance.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import leme.rules.pack.RuleDescriptor;
import leme.rules.pack.Validity;
import leme.rules.verdict.Citation;
import leme.rules.verdict.Selector;
import leme.rules.verdict.Verdict;
import leme.rules.verdict.Verdict.Adjustment;
import leme.rules.verdict.Verdict.Delay;
import leme.rules.verdict.Verdict.Duty;
import leme.rules.verdict.Verdict.Obligation;
import leme.rules.verdict.Verdict.Veto;
import org.jspecify.annotations.Nullable;

/** Writes down what is said of one case, under the names of the rules; rules that do not count that day say nothing. */
final class Said {

    private final Map<String, RuleDescriptor> rules;
    private final LocalDate day;
    private final List<Verdict> verdicts = new ArrayList<>();

    Said(Map<String, RuleDescriptor> rules, Instant at) {
        this.rules = rules;
        this.day = Validity.day(at);
    }

    List<Verdict> verdicts() {
        return verdicts;
    }

    void veto(String rule, Selector... selectors) {
        vetoUntil(rule, null, selectors);
    }

    void vetoUntil(String rule, @Nullable Instant until, Selector... selectors) {
        Citation citation = cite(rule);
        if (citation != null) {
            for (Selector selector : selectors) {
                add(new Veto(citation, selector, until));
            }
        }
    }

    void delay(String rule, Instant until, Selector... selectors) {
        Citation citation = cite(rule);
        if (citation != null) {
            for (Selector selector : selectors) {
                add(new Delay(citation, selector, until));
            }
        }
    }

    void adjust(String rule, double lever, Selector selector) {
        Citation citation = cite(rule);
        if (citation != null) {
            add(new Adjustment(citation, selector, lever));
        }
    }

    void oblige(String rule, Duty duty) {
        Citation citation = cite(rule);
        if (citation != null) {
            add(new Obligation(citation, duty));
        }
    }

    /** What was said of two complaints in the same words was said once. */
    private void add(Verdict verdict) {
        if (!verdicts.contains(verdict)) {
            verdicts.add(verdict);
        }
    }

    private @Nullable Citation cite(String rule) {
        RuleDescriptor known = rules.get(rule);
        if (known == null) {
            throw new IllegalArgumentException("no rule is called `" + rule + "`");
        }
        return known.validity().isOn(day) ? known.citation() : null;
    }
}
