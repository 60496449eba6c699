package leme.engine.why;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import leme.engine.why.Step.Kind;
import leme.rules.fact.Candidate;
import leme.rules.fact.Case;
import leme.rules.fact.Placement;
import leme.rules.fact.Texts;
import leme.rules.pack.Heard;
import leme.rules.pack.RulePack;
import leme.rules.verdict.Verdict;
import leme.rules.verdict.Verdict.Delay;
import leme.rules.verdict.Verdict.Veto;
import org.jspecify.annotations.Nullable;

/**
 * Finds what would have to change for a candidate to be permitted: changes one thing, asks the rules again, and goes on
 * from there. A change that the rules do not honour is not told as one.
 */
final class Counterfactual {

    private static final int MOST_STEPS = 16;

    private final RulePack rules;
    private final Bilingual bilingual;
    private final Candidate candidate;
    private final Instant start;
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Step> given = new LinkedHashMap<>();
    private Case supposed;

    private Counterfactual(RulePack rules, Bilingual bilingual, Case question, Candidate candidate) {
        this.rules = rules;
        this.bilingual = bilingual;
        this.candidate = candidate;
        this.start = question.at();
        this.supposed = question;
    }

    static Plan plan(RulePack rules, Bilingual bilingual, Case question, Candidate candidate) {
        return new Counterfactual(rules, bilingual, question, candidate).plan();
    }

    /** The verdicts that keep a candidate back; empty when it may go, perhaps later. */
    static List<Verdict> against(List<Verdict> verdicts, Candidate candidate, Placement placement) {
        boolean waits = candidate.action().canWait() && placement != Placement.REPLY;
        return verdicts.stream()
                .filter(verdict -> verdict instanceof Veto || verdict instanceof Delay && !waits)
                .filter(verdict -> verdict.covers(candidate))
                .toList();
    }

    private Plan plan() {
        for (int step = 0; step < MOST_STEPS; step++) {
            var left = open(supposed);
            if (left.isEmpty()) {
                break;
            }
            next(left);
        }
        boolean enough =
                against(rules.govern(supposed), candidate, supposed.placement()).isEmpty();
        return new Plan(
                candidate.treatment().id(),
                steps,
                enough,
                enough && supposed.at().isAfter(start) ? supposed.at() : null);
    }

    /** What still stands against it and was not given up, what time does not mend first. */
    private List<Verdict> open(Case question) {
        return against(rules.govern(question), candidate, question.placement()).stream()
                .filter(verdict -> !given.containsKey(verdict.citation().rule()))
                .sorted(Comparator.comparing(verdict -> Objects.requireNonNullElse(until(verdict), Instant.MIN)))
                .toList();
    }

    private void next(List<Verdict> left) {
        var first = left.getFirst();
        var until = until(first);
        if (until == null) {
            change(first);
        } else {
            await(first, until);
        }
    }

    private void await(Verdict verdict, Instant until) {
        var then = new Supposed(supposed).at(until);
        boolean silent = until.isAfter(supposed.at()) && isSilent(verdict, then, until);
        if (!silent) {
            giveUp(verdict);
            return;
        }
        var patience = Patience.between(supposed.at(), until, !steps.isEmpty());
        take(
                new Step(
                        Kind.WAIT,
                        verdict.citation().reason(),
                        bilingual.say(patience::text),
                        bilingual.say(patience::customer),
                        until,
                        true),
                then);
    }

    private void change(Verdict verdict) {
        for (Heard.Said said : voices(verdict, supposed)) {
            if (changed(verdict, said)) {
                return;
            }
        }
        giveUp(verdict);
    }

    /** Tries what might silence the rule on these facts; where it speaks of others too, those come next. */
    private boolean changed(Verdict verdict, Heard.Said said) {
        int before = voices(verdict, supposed).size();
        for (Remedies.Remedy remedy : Remedies.of(said.attempt(), supposed, bilingual)) {
            if (voices(verdict, remedy.after()).size() < before) {
                supposed = remedy.after();
                steps.add(new Step(
                        remedy.kind(), verdict.citation().reason(), remedy.text(), remedy.customer(), null, true));
                return true;
            }
        }
        return false;
    }

    /** The combinations of facts for which the rule speaks against the candidate. */
    private List<Heard.Said> voices(Verdict verdict, Case question) {
        var rule = verdict.citation().rule();
        return rules.hear(question, one -> one.name().equals(rule)).stream()
                .flatMap(heard -> heard.spoken().stream())
                .filter(said -> said.covers(candidate))
                .toList();
    }

    /** The rule may go on for other facts, which ask for more patience. */
    private boolean isSilent(Verdict verdict, Case question, Instant patience) {
        return against(rules.govern(question), candidate, question.placement()).stream()
                .filter(other -> other.citation().equals(verdict.citation()))
                .map(Counterfactual::until)
                .allMatch(later -> later != null && later.isAfter(patience));
    }

    /** Another change may yet help: it is tried again after one. */
    private void giveUp(Verdict verdict) {
        var citation = verdict.citation();
        given.put(citation.rule(), new Step(Kind.OTHER, citation.reason(), untried(verdict), null, null, false));
    }

    private void take(Step step, Case then) {
        supposed = then;
        steps.add(step);
        given.clear();
    }

    /** The rule's own words for what no change here can be tried on. */
    private Texts untried(Verdict verdict) {
        return bilingual.say(speech -> speech.say("não se aplicar mais a regra “", "the rule “")
                + verdict.citation().rule()
                + speech.say("”", "” no longer applying"));
    }

    private static @Nullable Instant until(Verdict verdict) {
        return switch (verdict) {
            case Veto veto -> veto.until();
            case Delay delay -> delay.until();
            case Verdict.Adjustment adjustment -> null;
            case Verdict.Obligation obligation -> null;
        };
    }
}
