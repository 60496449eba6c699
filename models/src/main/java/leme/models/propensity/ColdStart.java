package leme.models.propensity;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import smile.math.special.Gamma;

/**
 * How often an action is accepted before anything is known of the customer: its group's expectation, giving way to the
 * action's own evidence as that grows. Empirical Bayes with a beta-binomial (Robbins 1956; Casella 1985):
 *
 * <pre>
 * expected = σ(logit(prior of the catalogue) + offset of the group)
 * rate     = (strength × expected + accepted) / (strength + seen)
 * </pre>
 *
 * <p>An action never seen has its group's expectation; one of a group never seen the catalogue's prior, moved by as much as
 * priors were off overall, which is also what the offset of a group with few rows is near.
 *
 * @param strength how many observations the expectation counts for, above 0
 * @param overall offset of a group never seen, in log-odds
 * @param offsets per group, in log-odds
 * @param evidence per action
 */
record ColdStart(double strength, double overall, Map<String, Double> offsets, Map<String, Evidence> evidence) {

    private static final int NEWTON_STEPS = 8;
    private static final double STRONGEST = 4_096;

    /** Weight of "a group is as expected" against its own rows: the inverse variance of offsets. */
    private static final double DOUBT = 1;

    /**
     * What was seen of an action.
     *
     * @param seen how often it was proposed, 0 or more
     * @param accepted how often of these it was accepted
     */
    record Evidence(double seen, double accepted) {

        Evidence {
            if (!(seen >= accepted && accepted >= 0)) {
                throw new IllegalArgumentException("`" + accepted + "` acceptances of `" + seen + "` proposals");
            }
        }

        private static final Evidence NONE = new Evidence(0, 0);

        private Evidence plus(boolean success) {
            return new Evidence(seen + 1, accepted + (success ? 1 : 0));
        }
    }

    ColdStart {
        if (!(strength > 0)) {
            throw new IllegalArgumentException("a strength of `" + strength + "` is not above 0");
        }
        offsets = Map.copyOf(offsets);
        evidence = Map.copyOf(evidence);
    }

    /** The rate of an action, in (0, 1). */
    double rate(String action, String group, double prior) {
        Evidence own = evidence.getOrDefault(action, Evidence.NONE);
        double expected = expected(logit(prior), offsets.getOrDefault(group, overall));
        return (strength * expected + own.accepted()) / (strength + own.seen());
    }

    /** How many observations the rate of an action counts for. */
    double observations(String action) {
        return strength + evidence.getOrDefault(action, Evidence.NONE).seen();
    }

    /** Learns from rows; where there are none, the catalogue is all there is. */
    static ColdStart of(List<Interaction> rows) {
        var actions = new TreeMap<String, Seen>();
        for (Interaction row : rows) {
            actions.computeIfAbsent(row.action(), Seen::new).add(row);
        }
        var offsets = new TreeMap<String, Double>();
        double overall = offset(List.copyOf(actions.values()), 0);
        rows.stream()
                .map(Interaction::group)
                .distinct()
                .forEach(group -> offsets.put(
                        group,
                        offset(
                                actions.values().stream()
                                        .filter(seen -> seen.group.equals(group))
                                        .toList(),
                                overall)));
        var evidence = new TreeMap<String, Evidence>();
        actions.forEach((action, seen) -> evidence.put(action, seen.evidence));
        return new ColdStart(strength(List.copyOf(actions.values()), offsets), overall, offsets, evidence);
    }

    /** Newton's method on an offset, which {@link #DOUBT} holds near where it is expected. */
    private static double offset(List<Seen> actions, double expectedOffset) {
        double offset = expectedOffset;
        for (int step = 0; step < NEWTON_STEPS; step++) {
            double surplus = -DOUBT * (offset - expectedOffset);
            double information = DOUBT;
            for (Seen action : actions) {
                double expected = expected(action.logit(), offset);
                surplus += action.evidence.accepted() - action.evidence.seen() * expected;
                information += action.evidence.seen() * expected * (1 - expected);
            }
            offset += Math.clamp(surplus / information, -1, 1);
        }
        return offset;
    }

    /** The power of two under which what was seen of the actions is likeliest. */
    private static double strength(List<Seen> actions, Map<String, Double> offsets) {
        double best = 1;
        double likeliest = Double.NEGATIVE_INFINITY;
        for (double strength = 1; strength <= STRONGEST; strength *= 2) {
            double likelihood = 0;
            for (Seen action : actions) {
                likelihood += likelihood(action, offsets.getOrDefault(action.group, 0.0), strength);
            }
            if (likelihood > likeliest) {
                likeliest = likelihood;
                best = strength;
            }
        }
        return best;
    }

    /** Logarithm of the beta-binomial likelihood, but for a constant. */
    private static double likelihood(Seen action, double offset, double strength) {
        double yes = strength * expected(action.logit(), offset);
        double no = strength - yes;
        double accepted = action.evidence.accepted();
        return logBeta(yes + accepted, no + action.evidence.seen() - accepted) - logBeta(yes, no);
    }

    private static double logBeta(double a, double b) {
        return Gamma.lgamma(a) + Gamma.lgamma(b) - Gamma.lgamma(a + b);
    }

    private static double expected(double logit, double offset) {
        return 1 / (1 + StrictMath.exp(-logit - offset));
    }

    static double logit(double probability) {
        return StrictMath.log(probability / (1 - probability));
    }

    /** What was seen of an action while learning. */
    private static final class Seen {

        private String group = "";
        private double logits;
        private Evidence evidence = Evidence.NONE;

        private Seen(String action) {}

        private void add(Interaction row) {
            group = row.group();
            logits += ColdStart.logit(row.prior());
            evidence = evidence.plus(row.accepted());
        }

        private double logit() {
            return logits / evidence.seen();
        }
    }
}
