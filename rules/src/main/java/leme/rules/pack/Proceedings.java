package leme.rules.pack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import leme.rules.verdict.Citation;
import leme.rules.verdict.Ruling;
import leme.rules.verdict.Selector;
import leme.rules.verdict.Verdict;
import leme.rules.verdict.Verdict.Adjustment;
import leme.rules.verdict.Verdict.Delay;
import leme.rules.verdict.Verdict.Duty;
import leme.rules.verdict.Verdict.Obligation;
import leme.rules.verdict.Verdict.Veto;
import leme.rules.verdict.VerdictOrder;
import org.jspecify.annotations.Nullable;

/** Writes down what the rules say of one case, each saying under the rule that is speaking. */
final class Proceedings implements Ruling {

    private final List<Verdict> verdicts = new ArrayList<>();
    private @Nullable Citation speaking;

    /** From now on it is this rule that speaks. */
    void cite(Citation citation) {
        speaking = citation;
    }

    /** The rule that spoke last, or was about to; "" if none did. */
    String speaker() {
        return speaking == null ? "" : speaking.rule();
    }

    /** What was said, each thing once, ordered by policy, rule and selector. */
    List<Verdict> verdicts() {
        verdicts.sort(VerdictOrder.BY_RULE);
        List<Verdict> ordered = new ArrayList<>(verdicts.size());
        for (Verdict verdict : verdicts) {
            if (ordered.isEmpty() || !verdict.equals(ordered.getLast())) {
                ordered.add(verdict);
            }
        }
        return Collections.unmodifiableList(ordered);
    }

    @Override
    public void veto(Selector selector) {
        verdicts.add(new Veto(citation(), selector, null));
    }

    @Override
    public void vetoUntil(Selector selector, Instant until) {
        verdicts.add(new Veto(citation(), selector, until));
    }

    @Override
    public void delay(Selector selector, Instant until) {
        verdicts.add(new Delay(citation(), selector, until));
    }

    @Override
    public void adjust(Selector selector, double lever) {
        verdicts.add(new Adjustment(citation(), selector, lever));
    }

    @Override
    public void oblige(Duty duty) {
        verdicts.add(new Obligation(citation(), duty));
    }

    private Citation citation() {
        if (speaking == null) {
            throw new IllegalStateException("no rule is speaking");
        }
        return speaking;
    }
}
