package leme.engine.governance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.Function;
import leme.engine.funnel.Loss;
import leme.engine.funnel.OwnReason;
import leme.engine.funnel.Reason;
import leme.engine.funnel.Stage;
import leme.rules.Governance;
import leme.rules.fact.Action;
import leme.rules.fact.Candidate;
import leme.rules.fact.Case;
import leme.rules.fact.Placement;
import leme.rules.fact.Texts;
import leme.rules.verdict.Citation;
import leme.rules.verdict.Verdict;
import leme.rules.verdict.Verdict.Adjustment;
import leme.rules.verdict.Verdict.Delay;
import leme.rules.verdict.Verdict.Obligation;
import leme.rules.verdict.Verdict.Veto;
import org.jspecify.annotations.Nullable;

/**
 * Applies the verdicts of the rule pack to the candidates. Filters only remove. What would have to wait must be allowed when
 * it may go, too: a window can close by then, an action end, a consent lapse, another hour begin that forbids it.
 */
public final class Govern {

    /** Hours of the week that never meet would put an action off for ever. */
    private static final int MOST_DELAYS = 14;

    private Govern() {}

    /**
     * What the verdicts left.
     *
     * @param allowed in the order they were proposed
     * @param lost one per action none of whose treatments was allowed
     * @param lostTreatments one per treatment lost by an action that goes on in another
     * @param obligations what route and caller must do
     */
    public record Governed(
            List<Allowed> allowed, List<Loss> lost, List<Loss> lostTreatments, List<Obligation> obligations) {}

    /**
     * Sorts the candidates into allowed and lost.
     *
     * @param verdicts of the rules on the question
     * @param rules asked again about the hours that candidates would wait for
     * @param texts gives the auditor's text of a reason code
     */
    public static Governed apply(
            Case question, List<Verdict> verdicts, Governance rules, Function<String, Texts> texts) {
        var allowed = new ArrayList<Allowed>();
        var survivors = new LinkedHashSet<String>();
        var lost = new ArrayList<Lost>();
        var later = new Later(question, rules, new HashMap<>());
        for (var candidate : question.candidates()) {
            var reasons = reasonsAgainst(candidate, verdicts, question.placement(), texts);
            var sendAfter = sendAfter(candidate, verdicts);
            if (reasons.isEmpty() && sendAfter != null) {
                sendAfter = later.settled(candidate, sendAfter);
                if (sendAfter == null || isVetoed(candidate, later.at(sendAfter))) {
                    reasons = delays(candidate, verdicts, texts);
                    reasons.add(Reason.own(OwnReason.NOT_THEN));
                }
            }
            if (reasons.isEmpty()) {
                allowed.add(new Allowed(candidate, sendAfter, lever(candidate, verdicts)));
                survivors.add(candidate.code());
            } else {
                lost.add(new Lost(candidate, reasons));
            }
        }
        return new Governed(
                List.copyOf(allowed),
                actionsLost(lost, survivors),
                treatmentsLost(lost, survivors),
                verdicts.stream()
                        .filter(Obligation.class::isInstance)
                        .map(Obligation.class::cast)
                        .toList());
    }

    /**
     * What the rules say of later hours, each asked once.
     *
     * @param heard verdicts by hour
     */
    private record Later(Case question, Governance rules, Map<Instant, List<Verdict>> heard) {

        List<Verdict> at(Instant hour) {
            return heard.computeIfAbsent(hour, then -> rules.govern(question.asOf(then)));
        }

        /** The first hour, from one on, that no rule puts off any more; null when rules put each other off for ever. */
        @Nullable Instant settled(Candidate candidate, Instant from) {
            var hour = from;
            for (int round = 0; round < MOST_DELAYS; round++) {
                var longer = sendAfter(candidate, at(hour));
                if (longer == null || !longer.isAfter(hour)) {
                    return hour;
                }
                hour = longer;
            }
            return null;
        }
    }

    private record Lost(Candidate candidate, SequencedSet<Reason> reasons) {}

    private static SequencedSet<Reason> reasonsAgainst(
            Candidate candidate, List<Verdict> verdicts, Placement placement, Function<String, Texts> texts) {
        var reasons = new LinkedHashSet<Reason>();
        for (var verdict : verdicts) {
            switch (verdict) {
                case Veto(var citation, var selector, var until) -> {
                    if (selector.test(candidate)) {
                        reasons.add(cite(citation, until, texts));
                    }
                }
                case Delay(var citation, var selector, var until) -> {
                    if (selector.test(candidate) && !canWait(candidate, placement)) {
                        reasons.add(cite(citation, until, texts));
                        reasons.add(Reason.own(OwnReason.CANNOT_WAIT));
                    }
                }
                case Adjustment adjustment -> {}
                case Obligation obligation -> {}
            }
        }
        return reasons;
    }

    private static boolean isVetoed(Candidate candidate, List<Verdict> verdicts) {
        return verdicts.stream().anyMatch(verdict -> verdict instanceof Veto && verdict.covers(candidate));
    }

    private static SequencedSet<Reason> delays(
            Candidate candidate, List<Verdict> verdicts, Function<String, Texts> texts) {
        var reasons = new LinkedHashSet<Reason>();
        for (var verdict : verdicts) {
            if (verdict instanceof Delay(var citation, var selector, var until) && selector.test(candidate)) {
                reasons.add(cite(citation, until, texts));
            }
        }
        return reasons;
    }

    /** A reply answers now: hours later it would answer nobody. */
    private static boolean canWait(Candidate candidate, Placement placement) {
        return candidate.action().canWait() && placement != Placement.REPLY;
    }

    private static Reason cite(Citation citation, @Nullable Instant until, Function<String, Texts> texts) {
        return new Reason(
                citation.reason(),
                citation.policy(),
                citation.rule(),
                citation.legalBasis(),
                until,
                texts.apply(citation.reason()));
    }

    private static @Nullable Instant sendAfter(Candidate candidate, List<Verdict> verdicts) {
        Instant latest = null;
        for (var verdict : verdicts) {
            if (verdict instanceof Delay(var citation, var selector, var until)
                    && selector.test(candidate)
                    && (latest == null || until.isAfter(latest))) {
                latest = until;
            }
        }
        return latest;
    }

    private static double lever(Candidate candidate, List<Verdict> verdicts) {
        double product = 1;
        for (var verdict : verdicts) {
            if (verdict instanceof Adjustment(var citation, var selector, var lever) && selector.test(candidate)) {
                product *= lever;
            }
        }
        return Math.clamp(product, 0.1, 10);
    }

    private static List<Loss> actionsLost(List<Lost> lost, SequencedSet<String> survivors) {
        var byAction = new LinkedHashMap<Action, SequencedSet<Reason>>();
        lost.stream()
                .filter(one -> !survivors.contains(one.candidate().code()))
                .forEach(one -> byAction.computeIfAbsent(one.candidate().action(), key -> new LinkedHashSet<>())
                        .addAll(one.reasons()));
        return byAction.entrySet().stream()
                .map(entry -> new Loss(
                        entry.getKey().code(), entry.getKey().purpose(), Stage.GOVERN, List.copyOf(entry.getValue())))
                .toList();
    }

    private static List<Loss> treatmentsLost(List<Lost> lost, SequencedSet<String> survivors) {
        return lost.stream()
                .filter(one -> survivors.contains(one.candidate().code()))
                .map(one -> new Loss(
                        one.candidate().id(), one.candidate().purpose(), Stage.GOVERN, List.copyOf(one.reasons())))
                .toList();
    }
}
