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

    private final List<Said> said = new ArrayList<>();
    private @Nullable Citation speaking;
    private int rank;

    /**
     * What a rule said.
     *
     * @param rank of the rule among all by policy and name: to compare numbers is cheaper than to compare names
     */
    private record Said(int rank, Verdict verdict) implements Comparable<Said> {

        @Override
        public int compareTo(Said other) {
            return rank == other.rank
                    ? VerdictOrder.BY_RULE.compare(verdict, other.verdict)
                    : Integer.compare(rank, other.rank);
        }
    }

    /** From now on it is this rule that speaks. */
    void cite(int place, Citation citation) {
        rank = place;
        speaking = citation;
    }

    /** The rule that spoke last, or was about to; "" if none did. */
    String speaker() {
        return speaking == null ? "" : speaking.rule();
    }

    /** What was said, each thing once, ordered by policy, rule and selector. */
    List<Verdict> verdicts() {
        Collections.sort(said);
        List<Verdict> ordered = new ArrayList<>(said.size());
        Said last = null;
        for (Said next : said) {
            if (last == null || next.compareTo(last) != 0) {
                ordered.add(next.verdict());
            }
            last = next;
        }
        return Collections.unmodifiableList(ordered);
    }

    private void say(Verdict verdict) {
        said.add(new Said(rank, verdict));
    }

    @Override
    public void veto(Selector selector) {
        say(new Veto(citation(), selector, null));
    }

    @Override
    public void vetoUntil(Selector selector, Instant until) {
        say(new Veto(citation(), selector, until));
    }

    @Override
    public void delay(Selector selector, Instant until) {
        say(new Delay(citation(), selector, until));
    }

    @Override
    public void adjust(Selector selector, double lever) {
        say(new Adjustment(citation(), selector, lever));
    }

    @Override
    public void oblige(Duty duty) {
        say(new Obligation(citation(), duty));
    }

    private Citation citation() {
        if (speaking == null) {
            throw new IllegalStateException("no rule is speaking");
        }
        return speaking;
    }
}
