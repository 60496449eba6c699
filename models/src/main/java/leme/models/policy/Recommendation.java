package leme.models.policy;

import java.util.ArrayList;
import java.util.List;
import leme.models.offpolicy.Caution;
import leme.models.statistic.Interval;

/**
 * Whether a candidate may be promoted: only if it clears the bar above <em>every</em> baseline, so that no correction for
 * several comparisons is needed, and nothing forbids it.
 *
 * @param objections none recommends the promotion
 */
public record Recommendation(Contender candidate, double bar, Difference.Judge judge, List<Objection> objections) {

    /** Why not. */
    public sealed interface Objection {}

    /** The difference from a baseline does not lie above the bar. */
    public record NotClear(Contender baseline, double difference, Interval interval) implements Objection {}

    /** The log cannot tell. */
    public record Untold(Caution caution) implements Objection {}

    public Recommendation {
        objections = List.copyOf(objections);
    }

    /** Whether nothing speaks against it. */
    public boolean promotes() {
        return objections.isEmpty();
    }

    static Recommendation of(
            Contender candidate,
            List<Difference> differences,
            List<Caution> cautions,
            double bar,
            Difference.Judge judge) {
        var objections = new ArrayList<Objection>();
        cautions.stream()
                .filter(caution -> caution.kind().forbids())
                .map(Untold::new)
                .forEach(objections::add);
        differences.stream()
                .filter(each -> each.one().equals(candidate) && each.other().isBaseline())
                .filter(each -> !each.interval(judge).clears(bar))
                .map(each -> new NotClear(each.other(), each.value(), each.interval(judge)))
                .forEach(objections::add);
        return new Recommendation(candidate, bar, judge, objections);
    }
}
